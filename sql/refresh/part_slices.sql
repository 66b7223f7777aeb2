-- 更新时分几份来算：一地的文件同在一份，份内的句数约为所给的数；按入库先后排，一份在各表里的行因而相邻｜In how many slices a refresh works: the texts of a place are in one, each has about the given number of sentences; in the order of loading, so that a slice's rows lie side by side in every table
create or replace temporary table part_slices as
with
    sizes as (
        select
            part_id,
            count(*) as sentence_count
        from
            sentences
        group by
            part_id
    ),
    matters as (
        select
            coalesce(p.place_id, p.part_id) as matter,
            min(p.rowid) as first_row,
            sum(coalesce(s.sentence_count, 0)) as sentence_count
        from
            parts p
            left join sizes s using (part_id)
        group by
            matter
    ),
    cut as (
        select
            matter,
            (
                sum(sentence_count) over (
                    order by
                        first_row
                ) - sentence_count
            ) // $sentencesOfSlice as slice
        from
            matters
    ),
    final as (
        select
            p.part_id,
            dense_rank () over (
                order by
                    c.slice
            )::integer as slice
        from
            parts p
            join cut c on c.matter = coalesce(p.place_id, p.part_id)
    )
select
    *
from
    final

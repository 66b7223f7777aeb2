-- 照抄的部署：不同年份的部署里除数字外一字不差的句子｜Sentences copied forward: the plans of several years say the same but for numbers
-- place: 地方全称｜Full name of the place
-- first_year: 首次的年份｜First year
-- last_year: 最后一次的年份｜Last year
-- year_count: 见于几年｜In how many years
-- sentence: 最后一次的文字｜The text of the last time
-- holds_commitment: 其中是否有任务｜Whether it holds a commitment
-- last_document: 最后一次所在文件｜Document of the last time
-- stored in slices
with
    undertaken as (
        select distinct
            part_id,
            sentence_ordinal
        from
            facts
            semi join dated_parts using (part_id)
        where
            kind = 'commitment'
    ),
    planned as (
        select
            d.place_name as place,
            d.covered_year + 1 as year,
            s.text,
            d.document_path,
            c.part_id is not null as holds_commitment,
            regexp_replace(s.text, '[\d.．%％，,；;。、：:“”"\s]', '', 'g') as wording
        from
            sentences s
            join blocks b on b.part_id = s.part_id
            and b.ordinal = s.block_ordinal
            and b.orientation = 'plan'
            and b.kind <> 'heading'
            join dated_parts d on d.part_id = s.part_id
            left join undertaken c on c.part_id = s.part_id
            and c.sentence_ordinal = s.ordinal
        where
            d.place_id is not null
            and d.covered_year is not null
            and length(s.text) >= 16
    ),
    final as (
        select
            place,
            min(year)::integer as first_year,
            max(year)::integer as last_year,
            count(distinct year) as year_count,
            arg_max(text, (year, text)) as sentence,
            bool_or(holds_commitment) as holds_commitment,
            arg_max(document_path, (year, text)) as last_document
        from
            planned
        group by
            place,
            wording
        having
            count(distinct year) >= 2
    )
select
    *
from
    final

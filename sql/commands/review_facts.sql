-- 决定所指的事实现在怎样：按编号，或按同样的句子｜Facts that decisions are about, as they stand now: by their ids, or in the same sentences
with
    final as (
        select
            f.fact_id,
            f.kind,
            d.path,
            f.quote,
            s.text as sentence
        from
            facts f
            join documents d using (document_id)
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            f.fact_id in (
                select
                    unnest($facts::varchar[])
            )
            or s.text in (
                select
                    unnest($sentences::varchar[])
            )
        order by
            f.fact_id
    )
select
    *
from
    final

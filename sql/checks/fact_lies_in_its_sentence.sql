-- 每条事实的起点落在它的句子里｜Every fact begins in the sentence that it names
with
    final as (
        select
            f.fact_id,
            f.quote,
            f.span_start,
            s.span_start as sentence_start,
            s.span_end as sentence_end
        from
            facts f
            left join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            not coalesce(
                f.span_start >= s.span_start
                and f.span_start < s.span_end,
                false
            )
    )
select
    *
from
    final

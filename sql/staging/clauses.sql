-- 分句：句中两个标点之间的一段，按词的位置｜Clauses: what stands between two marks of a sentence, by the positions of its words
-- clause_ordinal: 在句中的序号｜Ordinal in its sentence
-- stored in slices
with
    numbered as (
        select
            part_id,
            sentence_ordinal,
            span_start,
            span_end,
            text,
            count(*) filter(
                where
                    text in ('，', '；', '。', ',', ';')
            ) over (
                partition by
                    part_id,
                    sentence_ordinal
                order by
                    ordinal rows between unbounded preceding
                    and 1 preceding
            ) as clause_ordinal
        from
            words
        where
            in_slice (part_id)
    ),
    final as (
        select
            part_id,
            sentence_ordinal,
            clause_ordinal::integer as clause_ordinal,
            min(span_start) as span_start,
            max(span_end) as span_end
        from
            numbered
        where
            text not in ('，', '；', '。', ',', ';')
        group by
            part_id,
            sentence_ordinal,
            clause_ordinal
    )
select
    *
from
    final

-- 目标和完成情况所说的是什么：引文中的实词，不含数字、做事的动词和套语｜What targets and results are about: the words of their quotes that carry meaning, without numbers, verbs of acts and set phrases
-- word: 词｜Word
with
    quantified as (
        select
            fact_id,
            part_id,
            sentence_ordinal,
            span_start,
            span_end
        from
            facts
        where
            kind in ('target', 'result')
    ),
    final as (
        select distinct
            q.fact_id,
            lower(
                substr(
                    w.text,
                    greatest(q.span_start - w.span_start, 0) + 1
                )
            ) as word
        from
            quantified q
            join words w on w.part_id = q.part_id
            and w.sentence_ordinal = q.sentence_ordinal
            and w.span_end > q.span_start
            and w.span_end <= q.span_end
            anti join act_words a on a.word = w.text
        where
            regexp_matches(w.tag, '^(n|v|a|b|j|l|i|x|eng|s|z)')
            and w.tag not in ('ns', 'zg')
            and regexp_matches(w.text, '[\p{Han}A-Za-z]')
    )
select
    *
from
    final

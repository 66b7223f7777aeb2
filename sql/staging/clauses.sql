-- 分句：句中两个标点之间的一段，按词的位置，连同有实义的词｜Clauses: what stands between two marks of a sentence, by the positions of its words, with the words that carry meaning
-- clause_ordinal: 在句中的序号｜Ordinal in its sentence
-- words: 有实义的词，折成小写，不含做事的动词和套语；长词拆成两字一片｜The words that carry meaning, in lower case, without verbs of acts and set phrases; a long word is cut into pieces of two characters
-- stored in slices
with
    -- 按编号分组远快于按六十余字的篇号｜Grouping by a number is far quicker than by the ids of parts, of more than sixty characters
    numbered_parts as (
        select
            part_id,
            row_number() over () as part_number
        from
            parts
    ),
    marked as (
        select
            p.part_number,
            w.sentence_ordinal,
            w.span_start,
            w.span_end,
            w.text,
            w.tag,
            count(*) filter(
                where
                    w.text in ('，', '；', '。', ',', ';')
            ) over (
                partition by
                    p.part_number,
                    w.sentence_ordinal
                order by
                    w.ordinal rows between unbounded preceding
                    and 1 preceding
            ) as clause_ordinal
        from
            words w
            join numbered_parts p using (part_id)
    ),
    spellings as materialized (
        select distinct
            text,
            tag
        from
            words
            semi join numbered_parts using (part_id)
    ),
    carrying as (
        select
            s.text,
            s.tag,
            coalesce(p.piece, lower(s.text)) as word
        from
            spellings s
            anti join act_words a on a.word = s.text
            left join word_pieces p on p.word = lower(s.text)
        where
            regexp_matches(s.tag, '^(n|v|a|b|j|l|i|x|eng|s|z)')
            and s.tag <> 'zg'
            and length(s.text) > 1
            and regexp_matches(s.text, '[\p{Han}A-Za-z]')
    ),
    grouped as (
        select
            m.part_number,
            m.sentence_ordinal,
            m.clause_ordinal::integer as clause_ordinal,
            min(m.span_start) as span_start,
            max(m.span_end) as span_end,
            list_sort(list_distinct(list(c.word))) as words
        from
            marked m
            left join carrying c using (text, tag)
        where
            m.text not in ('，', '；', '。', ',', ';')
        group by
            m.part_number,
            m.sentence_ordinal,
            m.clause_ordinal
    ),
    final as (
        select
            p.part_id,
            g.* exclude (part_number)
        from
            grouped g
            join numbered_parts p using (part_number)
    )
select
    *
from
    final

-- 分句里有实义的词，不含做事的动词和套语；长词拆成两字一片｜The words of clauses that carry meaning, without verbs of acts and set phrases; a long word is cut into pieces of two characters
-- word: 词，折成小写，或长词中的一片｜Word, in lower case, or a piece of a long one
-- stored in slices
with
    carrying as (
        select
            w.part_id,
            w.sentence_ordinal,
            w.span_start,
            lower(w.text) as word
        from
            words w
            anti join act_words a on a.word = w.text
        where
            in_slice (w.part_id)
            and regexp_matches(w.tag, '^(n|v|a|b|j|l|i|x|eng|s|z)')
            and w.tag <> 'zg'
            and length(w.text) > 1
            and regexp_matches(w.text, '[\p{Han}A-Za-z]')
    ),
    final as (
        select distinct
            c.part_id,
            c.sentence_ordinal,
            l.clause_ordinal,
            coalesce(p.piece, c.word) as word
        from
            carrying c
            left join word_pieces p using (word)
            join clauses l on l.part_id = c.part_id
            and l.sentence_ordinal = c.sentence_ordinal
            and c.span_start >= l.span_start
            and c.span_start < l.span_end
        where
            in_slice (l.part_id)
    )
select
    *
from
    final

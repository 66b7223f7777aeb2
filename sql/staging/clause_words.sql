-- 分句里有实义的词，一词一行｜The words of clauses that carry meaning, one a row
-- word: 词，折成小写，或长词中的一片｜Word, in lower case, or a piece of a long one
with
    final as (
        select
            part_id,
            sentence_ordinal,
            clause_ordinal,
            unnest(words) as word
        from
            clauses
    )
select
    *
from
    final

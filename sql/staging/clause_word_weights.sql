-- 词在分句里的分量：越少见越重；太常见的不列｜Weight of words in clauses: the rarer the heavier; words that are too common are left out
-- weight: 分量，0 到 1｜Weight from 0 to 1
-- stored
with
    counted as (
        select
            word,
            count(*) as clause_count
        from
            clause_words
        group by
            word
    ),
    everything as (
        select
            count(*) as clause_count
        from
            clauses
    ),
    final as (
        select
            c.word,
            (
                ln(e.clause_count / c.clause_count) / ln(e.clause_count)
            )::decimal(9, 6) as weight
        from
            counted c
            cross join everything e
        where
            ln(e.clause_count / c.clause_count) >= 0.37 * ln(e.clause_count)
    )
select
    *
from
    final

-- 词的分量：越少见越重｜Weight of words: the rarer the heavier
-- word: 词｜Word
-- weight: 分量，0 到 1：总条数与含该词条数之比的对数，折成与库的大小无关｜Weight from 0 to 1: logarithm of all facts by those that hold the word, freed from the size of the database
-- stored
with
    counted as (
        select
            word,
            count(*) as fact_count
        from
            matter_words
        group by
            word
    ),
    everything as (
        select
            count(distinct fact_id) as fact_count
        from
            matter_words
    ),
    final as (
        select
            c.word,
            (
                ln(1 + e.fact_count / c.fact_count) / ln(1 + e.fact_count)
            )::decimal(9, 6) as weight
        from
            counted c
            cross join everything e
    )
select
    *
from
    final

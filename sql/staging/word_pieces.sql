-- 词拆成的片：先去掉首尾做事的动词（改造老旧小区、老旧小区改造都剩老旧小区），四字以上再两字一片｜Pieces of words: without the verb of an act at either end (改造老旧小区 and 老旧小区改造 leave 老旧小区); of four characters and more, two by two
-- word: 词｜Word
-- piece: 片；三字以内和外文的词就是它自己｜Piece; a word of three characters or fewer, or of Latin letters, is its own
-- stored
with
    spellings as materialized (
        select distinct
            text
        from
            words
    ),
    every_word as materialized (
        select distinct
            lower(text) as word
        from
            spellings
        where
            regexp_matches(text, '[\p{Han}A-Za-z]')
    ),
    heads as (
        select
            word,
            unnest(range(1, length(word) - 1)) as size
        from
            every_word
    ),
    first_acts as (
        select
            h.word,
            max(h.size) as size
        from
            heads h
            semi join act_words a on a.word = left(h.word, h.size)
        group by
            h.word
    ),
    opened as (
        select
            e.word,
            substr(e.word, 1 + coalesce(a.size, 0)) as core
        from
            every_word e
            left join first_acts a using (word)
    ),
    tails as (
        select
            word,
            core,
            unnest(range(1, length(core) - 1)) as size
        from
            opened
    ),
    last_acts as (
        select
            t.word,
            max(t.size) as size
        from
            tails t
            semi join act_words a on a.word = right(t.core, t.size)
        group by
            t.word
    ),
    closed as (
        select
            o.word,
            left(o.core, length(o.core) - coalesce(a.size, 0)) as core
        from
            opened o
            left join last_acts a using (word)
    ),
    final as (
        select
            word,
            unnest(
                case
                    when length(core) <= 3
                    or regexp_matches(core, '[A-Za-z]') then [core]
                    else list_transform(
                        range(1, length(core)),
                        lambda place: substr(core, place, 2)
                    )
                end
            ) as piece
        from
            closed
    )
select
    *
from
    final

-- 词拆成的片：先去掉首尾做事的动词（改造老旧小区、老旧小区改造都剩老旧小区），四字以上再两字一片｜Pieces of words: without the verb of an act at either end (改造老旧小区 and 老旧小区改造 leave 老旧小区); of four characters and more, two by two
-- word: 词｜Word
-- piece: 片；三字以内和外文的词就是它自己｜Piece; a word of three characters or fewer, or of Latin letters, is its own
-- stored
with
    every_word as (
        select distinct
            lower(text) as word
        from
            words
        where
            regexp_matches(text, '[\p{Han}A-Za-z]')
    ),
    opened as (
        select
            e.word,
            substr(e.word, 1 + coalesce(max(length(a.word)), 0)) as core
        from
            every_word e
            left join act_words a on length(e.word) >= length(a.word) + 2
            and starts_with(e.word, a.word)
        group by
            e.word
    ),
    closed as (
        select
            o.word,
            substr(
                o.core,
                1,
                length(o.core) - coalesce(max(length(a.word)), 0)
            ) as core
        from
            opened o
            left join act_words a on length(o.core) >= length(a.word) + 2
            and ends_with(o.core, a.word)
        group by
            o.word,
            o.core
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

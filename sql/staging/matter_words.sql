-- 目标和完成情况所说的是什么：引文中的实词，不含数字、做事的动词和套语；长词拆成两字一片，写法稍异也能比对｜What targets and results are about: the words of their quotes that carry meaning, without numbers, verbs of acts and set phrases; a long word is cut into pieces of two characters, so that other ways to write it still compare
-- word: 词，或长词中的一片｜Word, or a piece of a long one
-- stored in slices
with
    quantities as (
        select
            fact_id,
            indicator
        from
            targets
        union all
        select
            fact_id,
            indicator
        from
            results
    ),
    quantified as (
        select
            f.fact_id,
            f.part_id,
            f.sentence_ordinal,
            f.span_start,
            f.span_end,
            case
                when regexp_matches(q.indicator, '、.*等\p{Han}{4,}$') then regexp_extract(q.indicator, '等(\p{Han}{4,})$', 1)
                when regexp_matches(f.quote, '分别|均|各') then q.indicator
            end as own_item
        from
            facts f
            join quantities q using (fact_id)
    ),
    -- 先取引文里的词，再看词：全库的词是它们的二十倍｜The words of the quotes come first, then what sort they are: all words are twenty times as many
    quoted as materialized (
        select
            q.fact_id,
            q.part_id,
            q.own_item,
            q.span_start as quote_start,
            w.span_start,
            w.text,
            w.tag
        from
            quantified q
            join words w on w.part_id = q.part_id
            and w.sentence_ordinal = q.sentence_ordinal
            and w.span_end > q.span_start
            and w.span_end <= q.span_end
    ),
    found as (
        select
            q.fact_id,
            q.part_id,
            q.own_item,
            lower(
                substr(
                    q.text,
                    greatest(q.quote_start - q.span_start, 0) + 1
                )
            ) as word
        from
            quoted q
            anti join act_words a on a.word = q.text
        where
            regexp_matches(q.tag, '^(n|v|a|b|j|l|i|x|eng|s|z)')
            and q.tag not in ('ns', 'zg')
            and regexp_matches(q.text, '[\p{Han}A-Za-z]')
    ),
    marked as (
        select
            *,
            coalesce(contains(lower(own_item), word), true) as is_own
        from
            found
    ),
    owned as (
        select
            *,
            bool_or(is_own) over (
                partition by
                    fact_id
            ) as has_own
        from
            marked
    ),
    final as (
        select distinct
            o.fact_id,
            o.part_id,
            coalesce(p.piece, o.word) as word
        from
            owned o
            left join word_pieces p using (word)
        where
            o.is_own
            or not o.has_own
    )
select
    *
from
    final

-- 目标的软硬：按语气词判定，原词照留｜Hardness of targets by their modifiers, which are kept as written
-- hardness: 软硬：hard、soft、mixed 兼有、plain 无语气词｜Hardness: hard, soft, mixed, plain (no modifier)
with
    worded as (
        select
            t.fact_id,
            count(*) filter(
                where
                    w.hardness = 'hard'
            ) as hard_words,
            count(*) filter(
                where
                    w.hardness = 'soft'
            ) as soft_words
        from
            targets t
            join hardness_words w on contains(t.modifier, w.word)
        where
            t.modifier <> ''
        group by
            t.fact_id
    ),
    final as (
        select
            t.fact_id,
            t.part_id,
            t.indicator,
            t.operator,
            t.modifier,
            case
                when w.hard_words > 0
                and w.soft_words > 0 then 'mixed'
                when w.hard_words > 0 then 'hard'
                when w.soft_words > 0 then 'soft'
                else 'plain'
            end as hardness
        from
            targets t
            left join worded w using (fact_id)
    )
select
    *
from
    final

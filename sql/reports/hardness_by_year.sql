-- 目标软硬的历年变化，两种口径：力争算软（soft），或算加力（stretch）｜Hardness of targets over the years under two codings: 力争 counts as soft, or as a stretch
-- place: 地方全称｜Full name of the place
-- year: 目标所属的年份｜Year aimed at
-- coding: 口径：soft 把力争、争取、努力算软，stretch 把它们算加力（与硬同列）｜Coding: soft counts 力争, 争取, 努力 as soft; stretch counts them on the hard side
-- target_count: 目标数｜Targets
-- hard_count: 硬的｜Hard ones
-- soft_count: 软的｜Soft ones
-- plain_count: 无语气词的｜Those without a modifier
-- mixed_count: 软硬都有的｜Those with both
-- hard_share: 硬的占多少，百分之几｜Share of hard ones in per cent
with
    codings as (
        select
            unnest(['soft', 'stretch']) as coding
    ),
    worded as (
        select
            t.fact_id,
            c.coding,
            coalesce(
                bool_or(
                    case
                        when c.coding = 'stretch'
                        and w.word in ('力争', '争取', '努力') then true
                        else w.hardness = 'hard'
                    end
                ),
                false
            ) as is_hard,
            coalesce(
                bool_or(
                    case
                        when c.coding = 'stretch'
                        and w.word in ('力争', '争取', '努力') then false
                        else w.hardness = 'soft'
                    end
                ),
                false
            ) as is_soft
        from
            targets t
            cross join codings c
            left join hardness_words w on contains(t.modifier, w.word)
        group by
            t.fact_id,
            c.coding
    ),
    final as (
        select
            d.place_name as place,
            t.period_end_year as year,
            w.coding,
            count(*) as target_count,
            count(*) filter(
                where
                    is_hard
                    and not is_soft
            ) as hard_count,
            count(*) filter(
                where
                    is_soft
                    and not is_hard
            ) as soft_count,
            count(*) filter(
                where
                    not is_soft
                    and not is_hard
            ) as plain_count,
            count(*) filter(
                where
                    is_soft
                    and is_hard
            ) as mixed_count,
            round(
                100.0 * count(*) filter(
                    where
                        is_hard
                        and not is_soft
                ) / count(*),
                1
            ) as hard_share
        from
            targets t
            join worded w using (fact_id)
            join dated_parts d on d.part_id = t.part_id
        where
            d.place_name is not null
            and t.period_end_year is not null
        group by all
    )
select
    *
from
    final

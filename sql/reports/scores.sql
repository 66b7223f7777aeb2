-- 完成率：按地方、年份和指标类别｜Scores by place, year and family of indicators
-- place: 地方全称｜Full name of the place
-- family: 指标类别；词典之外的为 unknown｜Family of indicators; unknown beyond the lexicon
-- promise_count: 到期的目标数｜Targets that are due
-- judged_count: 判定了的｜Those judged
-- kept_count: 完成和超额的｜Met or exceeded
-- nearly_count: 接近完成的｜Nearly met
-- missed_count: 未完成的｜Missed
-- silent_count: 未见报告的｜Without a report
-- kept_share: 完成和超额占判定的，百分之几；没有判定的为空｜Met or exceeded among those judged in per cent; null where none
-- judged_share: 判定的占到期的，百分之几｜Judged among those due in per cent
with
    due as (
        select
            p.place,
            p.year,
            coalesce(i.family, 'unknown') as family,
            p.verdict
        from
            promises p
            left join indicators i using (indicator_id)
        where
            p.verdict not in ('not_due', 'no_target')
            and p.place <> ''
    ),
    final as (
        select
            place,
            year,
            family,
            count(*) as promise_count,
            count(*) filter(
                where
                    is_judged (verdict)
            ) as judged_count,
            count(*) filter(
                where
                    is_kept (verdict)
            ) as kept_count,
            count(*) filter(
                where
                    verdict = 'nearly_met'
            ) as nearly_count,
            count(*) filter(
                where
                    verdict = 'missed'
            ) as missed_count,
            count(*) filter(
                where
                    verdict = 'no_report'
            ) as silent_count,
            round(
                100.0 * count(*) filter(
                    where
                        is_kept (verdict)
                ) / nullif(
                    count(*) filter(
                        where
                            is_judged (verdict)
                    ),
                    0
                ),
                1
            ) as kept_share,
            round(
                100.0 * count(*) filter(
                    where
                        is_judged (verdict)
                ) / count(*),
                1
            ) as judged_share
        from
            due
        group by
            place,
            year,
            family
    )
select
    *
from
    final

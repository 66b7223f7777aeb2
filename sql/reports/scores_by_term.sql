-- 完成率：按地方、届和指标类别｜Scores by place, term of office and family of indicators
-- congress: 第几届人民代表大会产生的政府；按周期划分的为空｜Number of the congress that elected the government; null where the cycle tells
-- basis: 届的依据：first_session、session、cycle｜What the term rests on: first_session, session, cycle
with
    due as (
        select
            p.place_id,
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
    placed as (
        select
            d.*,
            t.congress,
            t.term_first_year,
            t.term_last_year,
            t.basis
        from
            due d
            join government_terms t on t.place_id = d.place_id
            and d.year between t.term_first_year and t.term_last_year
    ),
    final as (
        select
            place,
            term_first_year,
            term_last_year,
            congress,
            basis,
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
            round(100.0 * kept_count / nullif(judged_count, 0), 1) as kept_share,
            round(100.0 * judged_count / promise_count, 1) as judged_share
        from
            placed
        group by
            place,
            term_first_year,
            term_last_year,
            congress,
            basis,
            family
    )
select
    *
from
    final

-- 未到期的目标的进度：最近一次说到的年内完成数，比目标，比日历｜Progress of targets that are not due: the latest figure of the year so far, beside the aim and beside the calendar
-- month: 完成数到几月｜Up to which month the figure counts
-- done_share: 完成了目标的百分之几｜Share of the target that is done, in per cent
-- calendar_share: 一年过了百分之几｜Share of the year that has passed, in per cent
-- points_behind: 落后于日历的百分点；领先为负｜Percentage points behind the calendar; negative where ahead
-- progress_quote: 进度的原文｜Quote of the progress
-- progress_fact_id: 进度的事实编号｜Id of the fact of the progress
with
    said as (
        select
            f.fact_id,
            f.quote,
            r.indicator_key,
            r.measure,
            r.low_base,
            r.unit_base,
            d.place_id,
            d.delivered_on,
            coalesce(r.period_end_year, d.delivered_year) as year,
            months_said (s.text) as month
        from
            results r
            join facts f using (fact_id)
            join dated_parts d on d.part_id = f.part_id
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            r.measure in ('level', 'change')
            and not r.is_masked
    ),
    aims as (
        select
            p.promise_id,
            p.place_id,
            p.indicator_key,
            p.measure,
            p.year,
            t.low_base,
            t.unit_base
        from
            promises p
            join targets t on t.fact_id = p.promise_fact_id
        where
            p.verdict = 'not_due'
            and p.measure in ('level', 'change')
            and p.op in ('ge', 'eq', 'approx')
            and p.period_start_year = p.year
            and t.low_base > 0
            and t.unit_base not in ('%', '百分点', '位')
    ),
    final as (
        select
            a.promise_id,
            s.month,
            round(100.0 * s.low_base / a.low_base, 1) as done_share,
            round(100.0 * s.month / 12, 1) as calendar_share,
            round(
                100.0 * s.month / 12 - 100.0 * s.low_base / a.low_base,
                1
            ) as points_behind,
            s.quote as progress_quote,
            s.fact_id as progress_fact_id,
            s.delivered_on
        from
            aims a
            join said s on s.place_id = a.place_id
            and s.indicator_key = a.indicator_key
            and s.measure = a.measure
            and s.unit_base = a.unit_base
            and s.year = a.year
        where
            s.month is not null
        qualify
            row_number() over (
                partition by
                    a.promise_id
                order by
                    s.month desc,
                    s.delivered_on desc,
                    s.fact_id
            ) = 1
    )
select
    *
from
    final

-- 未到期的目标的进度：最近一次说到的年内完成数，比目标，比日历｜Progress of targets that are not due: the latest figure of the year so far, beside the aim and beside the calendar
-- month: 完成数到几月｜Up to which month the figure counts
-- done_share: 完成了目标的百分之几｜Share of the target that is done, in per cent
-- calendar_share: 一年过了百分之几｜Share of the year that has passed, in per cent
-- points_behind: 落后于日历的百分点；领先为负｜Percentage points behind the calendar; negative where ahead
-- progress_quote: 进度的原文｜Quote of the progress
-- progress_fact_id: 进度的事实编号｜Id of the fact of the progress
with
    aims as materialized (
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
    -- 先按地方和指标配上，再读句子｜Matched by place and indicator first, then the sentences are read
    reported as materialized (
        select
            r.fact_id,
            r.part_id,
            r.indicator_key,
            r.measure,
            r.low_base,
            r.unit_base,
            d.place_id,
            d.delivered_on,
            coalesce(r.period_end_year, d.delivered_year) as year
        from
            results r
            join dated_parts d on d.part_id = r.part_id
        where
            not r.is_masked
            and (d.place_id, r.indicator_key) in (
                select
                    (place_id, indicator_key)
                from
                    aims
            )
    ),
    matched as materialized (
        select
            a.promise_id,
            a.low_base as aim_base,
            r.low_base,
            f.fact_id,
            f.quote,
            f.part_id,
            f.sentence_ordinal,
            r.delivered_on
        from
            aims a
            join reported r on r.place_id = a.place_id
            and r.indicator_key = a.indicator_key
            and r.measure = a.measure
            and r.unit_base = a.unit_base
            and r.year = a.year
            join facts f on f.fact_id = r.fact_id
    ),
    told as materialized (
        select
            m.*,
            s.text
        from
            matched m
            join sentences s on s.part_id = m.part_id
            and s.ordinal = m.sentence_ordinal
    ),
    said as (
        select
            *,
            months_said (text) as month
        from
            told
    ),
    final as (
        select
            promise_id,
            month,
            round(100.0 * low_base / aim_base, 1) as done_share,
            round(100.0 * month / 12, 1) as calendar_share,
            round(
                100.0 * month / 12 - 100.0 * low_base / aim_base,
                1
            ) as points_behind,
            quote as progress_quote,
            fact_id as progress_fact_id,
            delivered_on
        from
            said
        where
            month is not null
        qualify
            row_number() over (
                partition by
                    promise_id
                order by
                    month desc,
                    delivered_on desc,
                    fact_id
            ) = 1
    )
select
    *
from
    final

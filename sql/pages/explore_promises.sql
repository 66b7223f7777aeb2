-- 网页“目标”的行：一地或几地一项指标的承诺与完成，每项一行｜Rows of the page of targets: promises of places for an indicator, one row each
with
    asked_indicators as (
        select distinct
            indicator_id
        from
            indicator_aliases
        where
            indicator_id = $indicator
            or alias_key = $indicator_key
    ),
    final as (
        select
            p.promise_id,
            p.place,
            p.indicator,
            p.indicator_id,
            p.indicator_key,
            p.measure,
            p.year,
            p.period_start_year,
            p.op,
            p.low,
            p.high,
            p.unit,
            p.modifier,
            p.delivered,
            p.verdict,
            p.reason,
            p.promise_quote,
            p.promise_fact_id,
            p.delivery_quote,
            p.delivery_fact_id
        from
            promises p
        where
            list_contains($places::varchar[], p.place)
            and (
                $indicator is null
                or p.indicator_key = $indicator_key
                or p.indicator_id in (
                    select
                        indicator_id
                    from
                        asked_indicators
                )
            )
            and (
                $measure is null
                or p.measure = $measure
            )
            and (
                $from_year is null
                or p.year >= $from_year
            )
            and (
                $to_year is null
                or p.year <= $to_year
            )
        order by
            p.indicator,
            p.measure,
            p.place,
            p.year,
            p.promise_id
    )
select
    *
from
    final

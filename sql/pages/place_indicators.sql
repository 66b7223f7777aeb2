-- 一地承诺过的指标，年份多的在先｜Indicators that a place promised, those with most years first
with
    final as (
        select
            indicator,
            any_value(indicator_id) as indicator_id,
            count(distinct year) as years
        from
            promises
        where
            $place is null
            or place = $place
        group by
            indicator
        order by
            years desc,
            indicator
        limit
            400
    )
select
    *
from
    final

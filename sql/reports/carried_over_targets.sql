-- 沿用的目标：同一指标连续几年定同一个数｜Targets carried over: the same indicator aims at the same number in years on end
-- place: 地方全称｜Full name of the place
-- first_year: 从哪年起｜First year
-- last_year: 到哪年止｜Last year
-- year_count: 连续几年｜How many years on end
-- aim: 所定的数｜The number aimed at
with
    aims as (
        select
            place,
            coalesce(indicator_id, indicator_key) as indicator_key,
            indicator,
            measure,
            year,
            op,
            low as aim,
            unit,
            promise_quote
        from
            promises
        where
            low is not null
            and period_start_year = year
            and place <> ''
        qualify
            row_number() over (
                partition by
                    place,
                    indicator_key,
                    measure,
                    year,
                    op,
                    low,
                    unit
                order by
                    promise_id
            ) = 1
    ),
    numbered as (
        select
            *,
            year - row_number() over (
                partition by
                    place,
                    indicator_key,
                    measure,
                    op,
                    aim,
                    unit
                order by
                    year
            ) as run
        from
            aims
    ),
    final as (
        select
            place,
            min(indicator) as indicator,
            measure,
            op,
            aim,
            unit,
            min(year)::integer as first_year,
            max(year)::integer as last_year,
            count(*) as year_count,
            arg_max(promise_quote, year) as promise_quote
        from
            numbered
        group by
            place,
            indicator_key,
            measure,
            op,
            aim,
            unit,
            run
        having
            count(*) >= 2
    )
select
    *
from
    final

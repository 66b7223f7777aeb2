-- 报表的项目四率：一地和它下面的地方｜The four rates of projects in reports: of a place and those below it
with
    final as (
        select
            r.place,
            r.year,
            r.rate,
            r.definition,
            r.numerator,
            r.denominator,
            r.value
        from
            project_rates r
            left join places l on l.name = r.place
        where
            r.value is not null
            and (
                $place is null
                or r.place = $place
                or l.parent_name = $place
            )
            and (
                $year is null
                or r.year = $year
            )
        order by
            case r.rate
                when 'fulfilment' then 1
                when 'start' then 2
                when 'fund_arrival' then 3
                else 4
            end,
            r.definition,
            r.place,
            r.year,
            r.value
    )
select
    *
from
    final

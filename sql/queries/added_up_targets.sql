-- 层层加码：与上级、同级的目标相比｜Targets added up: beside those of the place above and of neighbours
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
with
    final as (
        select
            v.*
        from
            added_up_targets v
            left join places l on l.name = v.place
        where
            (
                $place is null
                or $place in (v.place, l.short_name, l.code)
            )
            and (
                $year is null
                or v.year = try_cast ($year as integer)
            )
        order by
            v.place,
            v.year,
            v.indicator,
            v.measure,
            v.promise_quote
    )
select
    *
from
    final

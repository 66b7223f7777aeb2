-- 沿用的目标：连续几年定同一个数｜Targets carried over from year to year
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
with
    final as (
        select
            v.*
        from
            carried_over_targets v
            left join places l on l.name = v.place
        where
            (
                $place is null
                or $place in (v.place, l.short_name, l.code)
            )
            and (
                $year is null
                or v.last_year = try_cast ($year as integer)
            )
        order by
            v.year_count desc,
            v.place,
            v.indicator,
            v.measure,
            v.first_year,
            v.aim
    )
select
    *
from
    final

-- 对不上的数字｜Figures that do not agree
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
with
    final as (
        select
            v.*
        from
            contradictions v
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
            v.kind,
            v.place,
            v.year,
            v.indicator,
            v.quote
    )
select
    *
from
    final

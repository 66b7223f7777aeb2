-- 目标软硬的历年变化，两种口径｜Hardness of targets over the years, in both codings
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
with
    final as (
        select
            v.*
        from
            hardness_by_year v
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
            v.coding
    )
select
    *
from
    final

-- 项目履约率、开工率、资金到位率、建成投产率，连同口径｜Rates of projects fulfilled, started, funded and producing, with the definition
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
with
    final as (
        select
            v.*
        from
            project_rates v
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
            v.rate,
            v.definition
    )
select
    *
from
    final

-- 待复核的事实，最该看的在先｜Facts to review, those that need it most first
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
-- parameter kind: 事实的种类：target、result、commitment、enterprise、project｜Kind: target, result, commitment, enterprise, project
-- parameter limit: 至多几条，默认 500｜At most so many; 500 unless told
with
    final as (
        select
            v.*
        from
            review_items v
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
            and (
                $kind is null
                or v.kind = $kind
            )
        order by
            v.priority desc,
            v.place,
            v.year,
            v.fact_id
        limit
            coalesce(try_cast ($limit as integer), 500)
    )
select
    *
from
    final

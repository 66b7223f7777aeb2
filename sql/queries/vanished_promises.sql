-- 不了了之的目标｜Promises that vanish without a word
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
-- column years_aimed: 此前哪些年提过｜Years that aimed at it
with
    final as (
        select
            v.*
        from
            vanished_promises v
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
            v.years_aimed desc,
            v.place,
            v.year,
            v.indicator,
            v.promise_quote
    )
select
    *
from
    final

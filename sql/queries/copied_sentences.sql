-- 照抄的部署：历年除数字外一字不差的句子｜Sentences copied from plan to plan
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
with
    final as (
        select
            v.*
        from
            copied_sentences v
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
            v.first_year,
            v.sentence
    )
select
    *
from
    final

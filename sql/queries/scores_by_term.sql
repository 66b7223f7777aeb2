-- 完成率：按地方、届、指标类别｜Scores: by place, term of office and family of indicators
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 届内的任一年｜Any year of the term
with
    final as (
        select
            v.*
        from
            scores_by_term v
            left join places l on l.name = v.place
        where
            (
                $place is null
                or $place in (v.place, l.short_name, l.code)
            )
            and (
                $year is null
                or try_cast ($year as integer) between v.term_first_year and v.term_last_year
            )
        order by
            v.place,
            v.term_first_year,
            v.family
    )
select
    *
from
    final

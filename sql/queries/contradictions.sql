-- 对不上的数字，最可能的在前；有缘由的只在问起时列出｜Figures that do not agree, the likeliest first; explained ones only where asked for
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
-- parameter kind: 哪一种｜Kind
-- parameter explained: 写 yes 则连有缘由的一起列出｜yes lists the explained ones too
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
            and (
                $kind is null
                or v.kind = $kind
            )
            and (
                v.likelihood <> 'explained'
                or $explained = 'yes'
            )
        order by
            array_position(['likely', 'possible', 'explained'], v.likelihood),
            abs(v.difference) / nullif(abs(v.computed), 0) desc nulls last,
            v.place,
            v.year,
            v.kind,
            v.indicator,
            v.quote
    )
select
    *
from
    final

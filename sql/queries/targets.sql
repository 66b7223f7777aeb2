-- 目标：按地方和年份｜Targets by place and year
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 目标所属的年份｜Year aimed at
with
    final as (
        select
            p.name as place,
            t.period,
            coalesce(i.name, t.indicator) as indicator,
            t.measure,
            t.operator,
            t.low,
            t.high,
            t.unit,
            t.modifier,
            h.hardness,
            f.decision,
            f.quote,
            d.path as document,
            f.page,
            f.fact_id
        from
            targets t
            join counted_facts f using (fact_id)
            join parts on parts.part_id = t.part_id
            join documents d on d.document_id = t.document_id
            join target_hardness h on h.fact_id = t.fact_id
            left join places p on p.place_id = parts.place_id
            left join indicators i on i.indicator_id = t.indicator_id
        where
            (
                $place is null
                or $place in (p.name, p.short_name, p.code)
            )
            and (
                $year is null
                or t.period_end_year = try_cast ($year as integer)
            )
        order by
            p.name,
            t.period,
            d.path,
            f.ordinal
    )
select
    *
from
    final

-- 层层加码：本地的目标减去上级同年同指标的目标，旁列同级各地的平均｜Targets added up the hierarchy: own target minus that of the place above for the same indicator and year, beside the mean of places of the same level
-- place: 地方全称｜Full name of the place
-- superior: 上级：库中最近的一级｜Place above: the nearest in the database
-- own: 本地的目标｜Own target
-- above: 上级的目标｜Target of the place above
-- added: 加码：本地减上级｜Own minus above
-- neighbours_mean: 同级其他地方的平均｜Mean of other places of the same level
-- neighbour_count: 同级其他地方有几个｜How many other places of the same level
-- promise_document: 本地目标所在文件｜Document of the own target
-- superior_quote: 上级目标的原文｜Quote of the target above
with
    aims as (
        select
            p.*,
            l.level,
            l.parent_name
        from
            promises p
            join places l using (place_id)
        where
            p.indicator_id is not null
            and p.low is not null
            and p.unit in ('%', '百分点')
            and p.period_start_year = p.year
    ),
    paired as (
        select
            a.place,
            b.place as superior,
            a.indicator,
            a.measure,
            a.year,
            a.low as own,
            b.low as above,
            round(a.low - b.low, 4) as added,
            a.unit,
            a.promise_quote,
            a.promise_document,
            b.promise_quote as superior_quote,
            a.level,
            a.indicator_id,
            a.promise_id
        from
            aims a
            join aims b on b.indicator_id = a.indicator_id
            and b.measure = a.measure
            and b.year = a.year
            and b.unit = a.unit
            and (
                b.place = a.parent_name
                or (
                    b.level = 'nation'
                    and a.level <> 'nation'
                )
            )
        qualify
            row_number() over (
                partition by
                    a.promise_id
                order by
                    b.place = a.parent_name desc,
                    b.promise_id
            ) = 1
    ),
    neighbours as (
        select
            p.promise_id,
            round(avg(n.low), 4) as neighbours_mean,
            count(*) as neighbour_count
        from
            paired p
            join aims n on n.indicator_id = p.indicator_id
            and n.measure = p.measure
            and n.year = p.year
            and n.unit = p.unit
            and n.level = p.level
            and n.place <> p.place
        group by
            p.promise_id
    ),
    final as (
        select
            p.place,
            p.superior,
            p.indicator,
            p.measure,
            p.year,
            p.own,
            p.above,
            p.added,
            p.unit,
            n.neighbours_mean,
            coalesce(n.neighbour_count, 0) as neighbour_count,
            p.promise_quote,
            p.promise_document,
            p.superior_quote
        from
            paired p
            left join neighbours n using (promise_id)
    )
select
    *
from
    final

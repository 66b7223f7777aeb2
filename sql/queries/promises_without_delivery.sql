-- 没有下文的承诺：到期而各篇报告未见完成情况｜Promises without delivery: due, and no report says what came of them
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 目标所属的年份｜Year aimed at
with
    final as (
        select
            p.place,
            p.year,
            p.indicator,
            p.measure,
            p.op,
            p.low,
            p.high,
            p.unit,
            p.reason,
            p.promise_quote,
            p.promise_document,
            p.promise_page,
            p.promise_decision as decision,
            p.promise_id
        from
            promises p
            left join places l using (place_id)
        where
            p.verdict = 'no_report'
            and (
                $place is null
                or $place in (p.place, l.short_name, l.code)
            )
            and (
                $year is null
                or p.year = try_cast ($year as integer)
            )
        order by
            p.place,
            p.year,
            p.indicator,
            p.promise_id
    )
select
    *
from
    final

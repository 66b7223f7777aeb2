-- 承诺及其结论｜Promises by verdict
-- parameter verdict: 结论：exceeded、met、nearly_met、missed、not_due、no_report、masked、not_comparable、redefined、conflicting、withdrawn、no_target｜Verdict: exceeded, met, nearly_met, missed, not_due, no_report, masked, not_comparable, redefined, conflicting, withdrawn, no_target
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 目标所属的年份｜Year aimed at
with
    final as (
        select
            p.place,
            p.year,
            p.indicator,
            p.measure,
            p.verdict,
            p.reason,
            p.promise_quote,
            p.promise_document,
            p.promise_page,
            p.delivery_quote,
            p.delivery_document,
            p.delivery_page,
            p.promise_id
        from
            promises p
            left join places l on l.name = p.place
        where
            (
                $verdict is null
                or p.verdict = $verdict
            )
            and (
                $place is null
                or $place in (p.place, l.short_name, l.code)
            )
            and (
                $year is null
                or p.year = try_cast ($year as integer)
            )
        order by
            p.year desc,
            p.place,
            p.indicator,
            p.promise_id
    )
select
    *
from
    final

-- 每项承诺恰有一个结论，且是约定的结论之一，并有理由｜Every promise has exactly one verdict, one of those agreed on, with a reason
with
    counted as (
        select
            promise_id,
            count(*) as row_count,
            any_value(verdict) as verdict,
            any_value(reason) as reason
        from
            promises
        group by
            promise_id
    ),
    final as (
        select
            *
        from
            counted
        where
            row_count <> 1
            or coalesce(reason, '') = ''
            or verdict not in (
                'exceeded',
                'met',
                'nearly_met',
                'missed',
                'not_due',
                'no_report',
                'masked',
                'not_comparable',
                'redefined',
                'conflicting',
                'withdrawn',
                'no_target'
            )
    )
select
    *
from
    final

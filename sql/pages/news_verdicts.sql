-- 某天以来变了的结论，没有完成的在先｜Verdicts that changed since a day, missed ones first
with
    changed as (
        select
            v.promise_id,
            first(
                v.verdict_before
                order by
                    r.started_at
            ) as verdict_before,
            last(
                v.verdict_after
                order by
                    r.started_at
            ) as verdict_after,
            last(
                v.reason
                order by
                    r.started_at
            ) as cause
        from
            verdict_changes v
            join runs r using (run_id)
        where
            r.started_at >= $since::date
        group by
            v.promise_id
    ),
    final as (
        select
            p.promise_id,
            p.place,
            p.year,
            p.indicator,
            p.measure,
            c.verdict_before,
            c.verdict_after,
            c.cause,
            p.promise_quote,
            p.promise_fact_id,
            p.delivery_quote,
            p.delivery_fact_id,
            p.reason,
            count(*) over () as verdict_count
        from
            changed c
            join promises p using (promise_id)
        where
            c.verdict_before is distinct from c.verdict_after
        order by
            list_position(
                [
                    'missed',
                    'conflicting',
                    'nearly_met',
                    'exceeded',
                    'met',
                    'withdrawn',
                    'redefined'
                ],
                c.verdict_after
            ) nulls last,
            p.year desc,
            p.place,
            p.indicator,
            p.promise_id
        limit
            $limit
        offset
            $offset
    )
select
    *
from
    final

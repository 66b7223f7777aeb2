-- 最近没有完成的目标｜Targets that were missed most recently
with
    final as (
        select
            promise_id,
            place,
            year,
            indicator,
            measure,
            promise_quote,
            promise_fact_id,
            reason
        from
            promises
        where
            verdict = 'missed'
        order by
            year desc,
            place,
            indicator,
            promise_id
        limit
            8
    )
select
    *
from
    final

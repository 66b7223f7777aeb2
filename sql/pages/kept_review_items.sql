-- 待复核的事实和它们的次序，供队列取用｜Facts to review and their order, for the queue
with
    final as (
        select
            row_number() over (
                order by
                    priority desc,
                    place,
                    year,
                    fact_id
            ) as position,
            fact_id,
            kind,
            place,
            year,
            verdict
        from
            review_items
    )
select
    *
from
    final

-- 各种结论有多少｜How many promises have each verdict
with
    final as (
        select
            verdict,
            count(*) as promise_count
        from
            promises
        group by
            verdict
        order by
            promise_count desc,
            verdict
    )
select
    *
from
    final

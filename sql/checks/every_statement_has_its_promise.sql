-- 每次算数的表述都有一行承诺，每行承诺都有表述｜Every statement that counts has a promise, and every promise a statement
with
    counting as (
        select
            promise_id
        from
            target_statements
        where
            is_latest
    ),
    final as (
        select
            c.promise_id as statement_promise_id,
            p.promise_id
        from
            counting c
            full join promises p on p.promise_id = c.promise_id
        where
            c.promise_id is null
            or p.promise_id is null
    )
select
    *
from
    final

-- 心跳；回答对处理进程的要求｜A beat; answers what is asked of the worker
with
    beat as (
        insert into
            duban.workers as known (
                worker,
                pool,
                version,
                address,
                jobs,
                started_at,
                seen_at,
                expires_at,
                state,
                trouble
            )
        values
            (
                $1,
                $2,
                $3,
                host (inet_client_addr()),
                $4,
                now(),
                now(),
                now() + $5 * interval '1 second',
                $6,
                $7
            )
        on conflict (worker) do
        update
        set
            pool = excluded.pool,
            address = excluded.address,
            seen_at = excluded.seen_at,
            expires_at = excluded.expires_at,
            state = excluded.state,
            trouble = excluded.trouble
        returning
            started_at
    )
select
    control.is_paused,
    coalesce(control.drained_at > beat.started_at, false) as is_drained
from
    beat,
    duban.control

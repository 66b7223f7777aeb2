-- 各规则版本的进度｜Progress by version of the rules
with
    states as (
        select
            d.version,
            case
                when d.finished_at is not null then d.status
                when jobs.locked_at is not null then 'running'
                when jobs.attempts >= jobs.max_attempts then 'given_up'
                when jobs.attempts > 0 then 'retrying'
                else 'waiting'
            end as state
        from
            duban.documents d
            left join graphile_worker.jobs on jobs.key = d.job_key
            and d.finished_at is null
    )
select
    count(*)::integer as documents,
    (
        count(*) filter(
            where
                state = 'loaded'
        )
    )::integer as loaded,
    (
        count(*) filter(
            where
                state = 'quarantined'
        )
    )::integer as quarantined,
    (
        count(*) filter(
            where
                state = 'running'
        )
    )::integer as running,
    (
        count(*) filter(
            where
                state = 'waiting'
        )
    )::integer as waiting,
    (
        count(*) filter(
            where
                state = 'retrying'
        )
    )::integer as retrying,
    (
        count(*) filter(
            where
                state = 'given_up'
        )
    )::integer as given_up,
    (
        select
            count(*)::integer
        from
            duban.workers
        where
            workers.version = states.version
            and workers.state not in ('ended', 'lost')
            and workers.expires_at >= now()
    ) as workers,
    version
from
    states
group by
    version
order by
    version

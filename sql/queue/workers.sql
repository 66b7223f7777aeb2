-- 处理进程与各自的速度；结束已过一天的不列｜Workers and their rates; those that ended more than a day ago are left out
with
    done as (
        select
            worker,
            count(*)::integer as documents,
            (
                count(*) filter(
                    where
                        finished_at > now() - interval '1 minute'
                )
            )::integer as last_minute,
            round(avg(milliseconds))::integer as mean_milliseconds
        from
            duban.documents
        where
            finished_at is not null
        group by
            worker
    )
select
    workers.worker,
    case
        when workers.state not in ('ended', 'lost')
        and workers.expires_at < now() then 'lost'
        else workers.state
    end as state,
    workers.address,
    workers.version,
    workers.jobs,
    round(
        extract (
            epoch
            from
                now() - workers.seen_at
        )
    )::integer as silent_seconds,
    coalesce(done.documents, 0) as documents,
    coalesce(done.last_minute, 0) as last_minute,
    done.mean_milliseconds,
    workers.trouble
from
    duban.workers
    left join done using (worker)
where
    workers.seen_at > now() - interval '1 day'
order by
    workers.started_at desc

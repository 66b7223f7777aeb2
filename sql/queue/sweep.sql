-- 失联的处理进程所占的任务放回去｜Frees the jobs of workers that are gone
with
    lost as (
        update duban.workers
        set
            state = 'lost'
        where
            state not in ('ended', 'lost')
            and expires_at < now()
        returning
            worker
    ),
    orphaned as (
        select
            jobs.locked_by
        from
            graphile_worker.jobs
        where
            jobs.locked_by is not null
            and jobs.locked_at < now() - $1 * interval '1 second'
            and not exists (
                select
                from
                    duban.workers
                where
                    workers.pool = jobs.locked_by
                    and workers.state <> 'ended'
                    and workers.expires_at >= now()
            )
    ),
    freed as (
        select
            graphile_worker.force_unlock_workers (
                (
                    select
                        array_agg(distinct locked_by)
                    from
                        orphaned
                )
            )
        where
            exists (
                select
                from
                    orphaned
            )
    )
select
    (
        select
            count(*)::integer
        from
            lost
    ) as lost,
    (
        select
            count(*)::integer
        from
            orphaned
    ) as freed,
    (
        select
            count(*)::integer
        from
            freed
    ) as calls

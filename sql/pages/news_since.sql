-- 从哪天起的变动算新近：所问的那天，那天以来没有变动则为最近有变动的那天｜From which day changes count as new: the day asked for, or the day of the latest change where there was none since
with
    changing as (
        select
            run_id
        from
            run_files
        where
            reason is not null
            or status = 'vanished'
        union
        select
            run_id
        from
            verdict_changes
    ),
    final as (
        select
            strftime(
                least(max(r.started_at)::date, $since::date),
                '%Y-%m-%d'
            ) as since,
            strftime(max(r.started_at), '%Y-%m-%dT%H:%M:%SZ') as changed_at
        from
            runs r
            join changing using (run_id)
    )
select
    *
from
    final

-- 最近一次有变动的运行改变了什么、为什么：文件、事实和结论｜What the latest run that changed something changed, and why: files, facts and verdicts
with
    latest as (
        select
            run_id
        from
            runs
        where
            finished_at is not null
            and (
                run_id in (
                    select
                        run_id
                    from
                        run_files
                    where
                        reason is not null
                        or status = 'vanished'
                )
                or run_id in (
                    select
                        run_id
                    from
                        verdict_changes
                )
            )
        order by
            started_at desc,
            run_id
        limit
            1
    ),
    files as (
        select
            case
                when status = 'vanished' then 'vanished'
                when reason = 'rules' then 'rule'
                else 'document'
            end as cause,
            count(*) as file_count,
            sum(facts_added) as facts_added,
            sum(facts_removed) as facts_removed
        from
            run_files
        where
            run_id in (
                from
                    latest
            )
            and (
                reason is not null
                or status = 'vanished'
            )
        group by all
    ),
    verdicts as (
        select
            reason as cause,
            count(*) as verdicts_changed
        from
            verdict_changes
        where
            run_id in (
                from
                    latest
            )
        group by all
    ),
    final as (
        select
            coalesce(f.cause, v.cause) as cause,
            coalesce(f.file_count, 0) as file_count,
            coalesce(f.facts_added, 0) as facts_added,
            coalesce(f.facts_removed, 0) as facts_removed,
            coalesce(v.verdicts_changed, 0) as verdicts_changed
        from
            files f
            full join verdicts v on v.cause = f.cause
        order by
            cause
    )
select
    *
from
    final

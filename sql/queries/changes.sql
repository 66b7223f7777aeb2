-- 最近一次有变动的运行改变了什么：逐个文件、逐条结论，各有原因｜What the latest run that changed something changed: file by file and verdict by verdict, each with why
-- parameter run: 批次编号，不写取最近一次有变动的｜id of a run; the latest that changed something unless told
-- column changed: 变动｜What changed
-- column what: 对象｜Of what
-- column why: 原因｜Why
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
    chosen as (
        select
            run_id
        from
            runs
        where
            case
                when $run is null then run_id in (
                    from
                        changing
                )
                else run_id = $run
            end
        order by
            started_at desc,
            run_id
        limit
            1
    ),
    files as (
        select
            'file' as changed,
            f.path as what,
            coalesce(f.reason, f.status) as why,
            f.status,
            f.facts_added,
            f.facts_removed
        from
            run_files f
            join chosen using (run_id)
        where
            f.reason is not null
            or f.status = 'vanished'
    ),
    verdicts as (
        select
            'verdict' as changed,
            coalesce(p.place || ' ', '') || coalesce(p.year::varchar || ' ', '') || coalesce(p.indicator, v.promise_id) as what,
            v.reason as why,
            coalesce(v.verdict_before, 'new') || ' → ' || coalesce(v.verdict_after, 'gone') as status,
            null as facts_added,
            null as facts_removed
        from
            verdict_changes v
            join chosen using (run_id)
            left join promises p using (promise_id)
    ),
    final as (
        select
            *
        from
            files
        union all
        select
            *
        from
            verdicts
        order by
            changed,
            what,
            status
    )
select
    *
from
    final

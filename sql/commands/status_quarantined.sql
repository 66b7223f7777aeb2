-- 隔离的文件及原因｜Quarantined files and why
with
    unreadable as (
        select
            p.path,
            p.document_id
        from
            document_paths p
            join documents d using (document_id)
        where
            d.status = 'quarantined'
    ),
    out_of_reach as (
        select
            f.path,
            null as document_id
        from
            run_files f
            join runs r using (run_id)
        where
            f.path not in (
                select
                    path
                from
                    document_paths
            )
        qualify
            row_number() over (
                partition by
                    f.path
                order by
                    r.started_at desc
            ) = 1
    ),
    files as (
        select
            *
        from
            unreadable
        union all
        select
            *
        from
            out_of_reach
    ),
    final as (
        select
            f.path,
            n.code,
            n.severity,
            n.message,
            n.page
        from
            files f
            left join notes n on n.path = f.path
            and n.severity = 'error'
        order by
            f.path,
            n.ordinal
    )
select
    *
from
    final

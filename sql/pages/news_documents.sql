-- 某天以来新读入、改过或不在了的文件，新的在先｜Documents that were read, changed or lost since a day, the latest first
with
    final as (
        select
            f.path as document,
            f.status,
            f.reason,
            f.facts_added,
            f.facts_removed,
            strftime(r.started_at, '%Y-%m-%dT%H:%M:%SZ') as changed_at,
            count(*) over () as document_count
        from
            run_files f
            join runs r using (run_id)
        where
            r.started_at >= $since::date
            and (
                f.reason is not null
                or f.status = 'vanished'
            )
        order by
            r.started_at desc,
            f.path
        limit
            $limit
        offset
            $offset
    )
select
    *
from
    final

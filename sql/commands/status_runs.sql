-- 最近的批次｜Latest runs
with
    outcomes as (
        select
            run_id,
            count(*) as file_count,
            count(*) filter(
                where
                    status = 'loaded'
            ) as loaded_count,
            count(*) filter(
                where
                    status = 'unchanged'
            ) as unchanged_count,
            count(*) filter(
                where
                    status = 'quarantined'
            ) as quarantined_count
        from
            run_files
        group by
            run_id
    ),
    final as (
        select
            r.run_id,
            r.started_at,
            r.finished_at,
            r.extractor_version,
            r.rules_hash,
            coalesce(o.file_count, 0) as file_count,
            coalesce(o.loaded_count, 0) as loaded_count,
            coalesce(o.unchanged_count, 0) as unchanged_count,
            coalesce(o.quarantined_count, 0) as quarantined_count
        from
            runs r
            left join outcomes o using (run_id)
        order by
            r.started_at desc,
            r.run_id
        limit
            10
    )
select
    *
from
    final

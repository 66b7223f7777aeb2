-- 放弃了的文件从头再试｜Tries again, from the beginning, what was given up
select
    count(*)::integer as documents
from
    graphile_worker.reschedule_jobs (
        array(
            select
                jobs.id
            from
                duban.documents d
                join graphile_worker.jobs on jobs.key = d.job_key
            where
                d.finished_at is null
                and jobs.locked_at is null
                and jobs.attempts >= jobs.max_attempts
        ),
        run_at => now(),
        attempts => 0
    )

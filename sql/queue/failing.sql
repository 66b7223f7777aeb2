-- 放弃了的和正在重试的文件，附原因｜Documents given up and those tried again, with the reason
select
    d.path,
    jobs.attempts >= jobs.max_attempts as is_given_up,
    jobs.attempts,
    jobs.max_attempts,
    jobs.run_at,
    coalesce(
        jobs.last_error,
        'the worker that had it was lost'
    ) as reason
from
    duban.documents d
    join graphile_worker.jobs on jobs.key = d.job_key
where
    d.finished_at is null
    and jobs.locked_at is null
    and jobs.attempts > 0
order by
    is_given_up desc,
    d.path
limit
    100

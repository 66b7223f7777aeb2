-- 某一规则版本还有多少文件没做完，放弃的不算｜Documents of a version of the rules that are not through, without those given up
select
    count(*)::integer as remaining
from
    duban.documents d
    join graphile_worker.jobs on jobs.key = d.job_key
where
    d.finished_at is null
    and d.version = $1
    and (
        jobs.attempts < jobs.max_attempts
        or jobs.locked_at is not null
    )

-- 这些路径先前的、还没做完的任务键｜Keys of earlier jobs of these paths that are not through
select
    d.job_key
from
    duban.documents d
    join json_to_recordset ($1::json) as given (path text, job_key text) using (path)
where
    d.finished_at is null
    and d.job_key <> given.job_key

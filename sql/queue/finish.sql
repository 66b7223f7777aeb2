-- 文件已做完，事实已在存储中｜Documents are through: their facts are in the store
update duban.documents d
set
    finished_at = now(),
    status = done.status,
    worker = $2,
    attempts = done.attempts,
    milliseconds = done.milliseconds
from
    json_to_recordset ($1::json) as done (
        job_key text,
        status text,
        attempts integer,
        milliseconds integer
    )
where
    d.job_key = done.job_key

-- 最慢的文件｜The slowest documents
select
    path,
    milliseconds,
    byte_count,
    worker,
    status
from
    duban.documents
where
    milliseconds is not null
order by
    milliseconds desc,
    path
limit
    10

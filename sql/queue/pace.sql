-- 最近一分钟做完的文件数，以及是否暂停｜Documents finished within the last minute, and whether the queue is paused
select
    (
        select
            count(*)::integer
        from
            duban.documents
        where
            finished_at > now() - interval '1 minute'
    ) as last_minute,
    is_paused
from
    duban.control

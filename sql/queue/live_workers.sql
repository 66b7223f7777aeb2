-- 此刻还在的处理进程｜Workers that live now
select
    count(*)::integer as workers
from
    duban.workers
where
    state not in ('ended', 'lost')
    and expires_at >= now()

-- 暂停或继续｜Pauses or goes on
update duban.control
set
    is_paused = $1

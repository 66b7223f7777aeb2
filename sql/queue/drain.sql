-- 此刻在做的处理进程做完手头的就退出｜Workers that run now finish what they hold and end
update duban.control
set
    drained_at = clock_timestamp ()

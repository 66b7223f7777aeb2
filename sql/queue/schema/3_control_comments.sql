comment on table duban.control is '对所有处理进程的要求，只有一行｜What is asked of all workers; one row';

comment on column duban.control.is_one is '恒为真，使此表只有一行｜Always true, so that there is one row';

comment on column duban.control.is_paused is '为真时不再开始新的文件｜Where true no further document is begun';

comment on column duban.control.drained_at is '在此之前启动的处理进程做完手头的就退出｜Workers that started before then finish what they hold and end';

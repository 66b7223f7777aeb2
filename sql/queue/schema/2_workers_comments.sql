comment on table duban.workers is '处理进程，按心跳判断是否还在｜Workers; their beats tell whether they live';

comment on column duban.workers.worker is '名称：主机、进程号与随机尾码｜Name: host, process and a random end';

comment on column duban.workers.pool is '在任务库里锁任务时所用的名称｜Name under which it locks jobs';

comment on column duban.workers.version is '规则版本｜Version of its rules';

comment on column duban.workers.address is '数据库所见的地址｜Address as the database sees it';

comment on column duban.workers.jobs is '同时读取文件的进程数｜Processes that read at the same time';

comment on column duban.workers.started_at is '启动时间｜Start';

comment on column duban.workers.seen_at is '最近一次心跳｜Last beat';

comment on column duban.workers.expires_at is '过了此时仍无心跳即视为失联，其任务交给别人｜Without a beat until then it counts as gone and its jobs go to others';

comment on column duban.workers.state is 'working 在做、paused 暂停、waiting 等待存储、draining 收尾、ended 已结束、lost 失联｜working, paused, waiting for the store, draining, ended, lost';

comment on column duban.workers.trouble is '为何等待｜Why it waits';

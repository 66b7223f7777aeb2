create table run_files (
    run_id varchar not null,
    path varchar not null,
    document_id varchar,
    byte_count bigint,
    status varchar not null,
    reason varchar,
    duration_milliseconds integer not null,
    facts_added integer,
    facts_removed integer
);

comment on table run_files is '批次中的文件｜Files of runs';

comment on column run_files.run_id is '批次编号｜Id of the run';

comment on column run_files.path is '路径｜Path';

comment on column run_files.document_id is '文件编号；读不到字节为空｜Id of the document; null where no bytes could be read';

comment on column run_files.byte_count is '字节数｜Number of bytes';

comment on column run_files.status is '结果：loaded 已入库、unchanged 未变、quarantined 已隔离、vanished 已不在｜Outcome: loaded, unchanged, quarantined, vanished';

comment on column run_files.duration_milliseconds is '用时（毫秒）｜Time taken in milliseconds';

comment on column run_files.reason is '为何重读：new 新文件、changed 内容变了、rules 规则变了、place 指明的地方变了、returned 失而复现、forced 要求重读；未变为空｜Why it was read: new, changed bytes, changed rules, another place named, returned, forced; null where it was unchanged';

comment on column run_files.facts_added is '比上次多出的事实数（按种类与原文比）｜Facts that it did not give before, by kind and quote';

comment on column run_files.facts_removed is '比上次少了的事实数（按种类与原文比）｜Facts that it gave before and no longer gives';

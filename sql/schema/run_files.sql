create table run_files (
    run_id varchar not null,
    path varchar not null,
    document_id varchar,
    byte_count bigint,
    status varchar not null,
    duration_milliseconds integer not null
);

comment on table run_files is '批次中的文件｜Files of runs';

comment on column run_files.run_id is '批次编号｜Id of the run';

comment on column run_files.path is '路径｜Path';

comment on column run_files.document_id is '文件编号；读不到字节为空｜Id of the document; null where no bytes could be read';

comment on column run_files.byte_count is '字节数｜Number of bytes';

comment on column run_files.status is '结果：loaded 已入库、unchanged 未变、quarantined 已隔离｜Outcome: loaded, unchanged, quarantined';

comment on column run_files.duration_milliseconds is '用时（毫秒）｜Time taken in milliseconds';

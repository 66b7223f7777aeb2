create table runs (
    run_id varchar not null,
    started_at timestamp not null,
    finished_at timestamp,
    extractor_version varchar not null,
    rules_hash varchar not null,
    command varchar not null,
    loaded_count integer,
    unchanged_count integer,
    quarantined_count integer,
    vanished_count integer
);

comment on table runs is '批次：每次入库｜Runs: every ingest';

comment on column runs.run_id is '批次编号｜Id of the run';

comment on column runs.started_at is '开始时间（协调世界时）｜Start, UTC';

comment on column runs.finished_at is '结束时间（协调世界时）；中断的为空｜End, UTC; null where it was cut short';

comment on column runs.extractor_version is '规则版本｜Version of the rules';

comment on column runs.rules_hash is '规则与词典的散列｜Hash of rules and lexicons';

comment on column runs.command is '命令｜Command';

comment on column runs.loaded_count is '读入的文件数｜Files that were read';

comment on column runs.unchanged_count is '未变的文件数｜Files that were unchanged';

comment on column runs.quarantined_count is '隔离的文件数｜Files that could not be read';

comment on column runs.vanished_count is '已不在的文件数｜Files that were found to be gone';

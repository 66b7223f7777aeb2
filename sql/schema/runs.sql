create table runs (
    run_id varchar not null,
    started_at timestamp not null,
    finished_at timestamp not null,
    extractor_version varchar not null,
    rules_hash varchar not null,
    command varchar not null
);

comment on table runs is '批次：每次入库｜Runs: every ingest';

comment on column runs.run_id is '批次编号｜Id of the run';

comment on column runs.started_at is '开始时间（协调世界时）｜Start, UTC';

comment on column runs.finished_at is '结束时间（协调世界时）｜End, UTC';

comment on column runs.extractor_version is '规则版本｜Version of the rules';

comment on column runs.rules_hash is '规则与词典的散列｜Hash of rules and lexicons';

comment on column runs.command is '命令｜Command';

create table verdict_changes (
    run_id varchar not null,
    promise_id varchar not null,
    verdict_before varchar,
    verdict_after varchar,
    reason varchar not null
);

comment on table verdict_changes is '结论的变动：每次入库后哪些结论变了、为什么｜Changes of verdicts: which ones a run changed, and why';

comment on column verdict_changes.run_id is '批次编号｜Id of the run';

comment on column verdict_changes.promise_id is '承诺编号｜Id of the promise';

comment on column verdict_changes.verdict_before is '原来的结论；新出现的为空｜Verdict before; null where the promise is new';

comment on column verdict_changes.verdict_after is '现在的结论；不再有的为空｜Verdict after; null where the promise is gone';

comment on column verdict_changes.reason is '原因：document 文件、rule 规则、decision 人工｜Reason: document, rule, decision';

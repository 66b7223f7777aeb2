create table reviews (
    review_id varchar not null,
    fact_id varchar not null,
    decision varchar not null,
    field varchar,
    value varchar,
    reviewer varchar not null,
    remark varchar,
    decided_at timestamp not null
);

comment on table reviews is '人工复核｜Decisions of people on facts';

comment on column reviews.review_id is '复核编号｜Id of the review';

comment on column reviews.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column reviews.decision is '决定：confirmed 属实、rejected 不属实、corrected 已更正｜Decision: confirmed, rejected, corrected';

comment on column reviews.field is '更正的字段｜Field that is corrected';

comment on column reviews.value is '更正后的值｜Corrected value';

comment on column reviews.reviewer is '复核人｜Reviewer';

comment on column reviews.remark is '备注｜Remark';

comment on column reviews.decided_at is '复核时间（协调世界时）｜Time of the decision, UTC';

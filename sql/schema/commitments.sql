create table commitments (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    action varchar not null,
    deadline varchar not null,
    cadence varchar not null,
    is_hard boolean not null
);

comment on table commitments is '任务：承诺或部署要做的事｜Commitments: acts that are undertaken or ordered';

comment on column commitments.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column commitments.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column commitments.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column commitments.action is '事项｜The act';

comment on column commitments.deadline is '时限，照原文写；没有为空串｜Deadline, as written; empty if none';

comment on column commitments.cadence is '频次，照原文写；没有为空串｜Cadence, as written; empty if none';

comment on column commitments.is_hard is '是否刚性：有责任单位、时限、频次或数量｜Whether a body, a deadline, a cadence or a quantity is stated';

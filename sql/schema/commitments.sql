create table commitments (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    action varchar not null,
    object varchar not null,
    condition varchar not null,
    sanction varchar not null,
    is_pledge boolean not null,
    deadline varchar not null,
    due_earliest_on varchar,
    due_latest_on varchar,
    due_precision varchar,
    cadence varchar not null,
    occurrences_per_year integer,
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

comment on column commitments.object is '事项的对象；看不出的为空串｜What the act is done to; empty where it does not show';

comment on column commitments.condition is '适用情形，照原文写；没有为空串｜In which case, as written; empty if none';

comment on column commitments.sanction is '追责的话，照原文写；没有为空串｜What follows on failure, as written; empty if none';

comment on column commitments.is_pledge is '讲话人自己的承诺，而不是交办｜The speaker binds himself, rather than orders others';

comment on column commitments.due_earliest_on is '按作报告之日折算，最早哪天；不明为空｜Earliest day it is due, by the day of delivery; null where unknown';

comment on column commitments.due_latest_on is '按作报告之日折算，最迟哪天；不明为空｜Latest day it is due, by the day of delivery; null where unknown';

comment on column commitments.due_precision is '时限的精度：day 日、month 月、quarter 季、year 年、vague 含糊、unknown 算不出；没有说时限为空｜Precision of the limit: day, month, quarter, year, vague, unknown; null where no time is stated';

comment on column commitments.occurrences_per_year is '按频次一年应有几次；数不清的为空｜How often a year the cadence asks for; null where it cannot be counted';

create table reviews (
    review_id varchar not null,
    fact_id varchar,
    decided_fact_id varchar not null,
    kind varchar not null,
    document_path varchar not null,
    quote varchar not null,
    decision varchar not null,
    corrections varchar not null,
    reviewer varchar not null,
    reason varchar not null,
    decided_at timestamp not null,
    state varchar not null
);

comment on table reviews is '人工复核：决定记在数据库旁的 .decisions.jsonl 里，每次入库重新套用｜Decisions of people on facts: kept in the file .decisions.jsonl beside the database and applied anew by every ingest';

comment on column reviews.review_id is '复核编号｜Id of the review';

comment on column reviews.fact_id is '事实编号：决定现在所指的事实；找不到为空｜Id of the fact that the decision is about now; null where it is not found';

comment on column reviews.decided_fact_id is '作决定时的事实编号｜Id of the fact when it was decided';

comment on column reviews.kind is '事实的种类｜Kind of the fact';

comment on column reviews.document_path is '作决定时文件的路径｜Path of the document when it was decided';

comment on column reviews.quote is '作决定时的引文｜Quote when it was decided';

comment on column reviews.decision is '决定：accepted 属实、corrected 已更正、rejected 不属实｜Decision: accepted, corrected, rejected';

comment on column reviews.corrections is '更正的字段和值，JSON｜Corrected fields and values, JSON';

comment on column reviews.reviewer is '复核人｜Reviewer';

comment on column reviews.reason is '理由｜Reason';

comment on column reviews.decided_at is '复核时间（协调世界时）｜Time of the decision, UTC';

comment on column reviews.state is '效力：applied 已套用、disputed 复核人说法不一（未套用）、superseded 同一人后来另有决定、expired 原文已变或不再提取｜State: applied, disputed (reviewers disagree: not applied), superseded by a later one of the same reviewer, expired (the text changed, or the fact is no longer found)';

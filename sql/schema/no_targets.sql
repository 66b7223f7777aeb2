create table no_targets (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    indicator varchar not null,
    indicator_id varchar,
    indicator_key varchar not null,
    period varchar not null,
    period_start_year integer,
    period_end_year integer
);

comment on table no_targets is '明示不设目标的说明｜Explicit statements that a period sets no target';

comment on column no_targets.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column no_targets.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column no_targets.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column no_targets.indicator is '指标，照原文写｜Indicator, as written';

comment on column no_targets.indicator_id is '指标编号；词典里没有的为空｜Id in indicators; null where the phrase is unknown';

comment on column no_targets.indicator_key is '比对用的指标：编号，没有编号则为折叠后的原文｜What is matched on: the id, or the folded phrase';

comment on column no_targets.period is '所属时期：2024、2021-2025，说不准为空串｜Period: 2024, 2021-2025, or empty where it cannot be told';

comment on column no_targets.period_start_year is '时期的首年｜First year of the period';

comment on column no_targets.period_end_year is '时期的末年｜Last year of the period';

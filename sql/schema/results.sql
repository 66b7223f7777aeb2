create table results (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    indicator varchar not null,
    indicator_id varchar,
    indicator_key varchar not null,
    measure varchar not null,
    operator varchar not null,
    low double,
    high double,
    unit varchar not null,
    low_base double,
    high_base double,
    unit_base varchar not null,
    is_masked boolean not null,
    period varchar not null,
    period_start_year integer,
    period_end_year integer,
    scope varchar not null,
    modifier varchar not null
);

comment on table results is '完成情况：文中报告的量化成绩或状态｜Results: quantified achievements or states that the text reports';

comment on column results.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column results.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column results.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column results.indicator is '指标，照原文写｜Indicator, as written';

comment on column results.indicator_id is '指标编号；词典里没有的为空｜Id in indicators; null where the phrase is unknown';

comment on column results.indicator_key is '比对用的指标：编号，没有编号则为折叠后的原文｜What is matched on: the id, or the folded phrase';

comment on column results.measure is '量的种类：level 总量、growth 增速、change 增减量、share 占比、rank 位次、multiple 倍数｜Measure: level, growth, change, share, rank, multiple';

comment on column results.operator is '关系：eq、approx、ge、le、range｜Operator: eq, approx, ge, le, range';

comment on column results.low is '下限，照原文单位；脱敏为空；下降为负｜Lower value in the unit as written; null where masked; a fall is negative';

comment on column results.high is '上限，照原文单位；脱敏为空｜Upper value in the unit as written; null where masked';

comment on column results.unit is '单位，照原文写｜Unit, as written';

comment on column results.low_base is '下限，折成基本单位｜Lower value in base units';

comment on column results.high_base is '上限，折成基本单位｜Upper value in base units';

comment on column results.unit_base is '基本单位：元、美元、人、户、%、百分点、公里、吨等｜Base unit';

comment on column results.is_masked is '数字是否被隐去（xx、某）；隐去的没有值｜Whether the number is blanked out; then it has no value';

comment on column results.period is '所属时期：2024、2021-2025，说不准为空串｜Period: 2024, 2021-2025, or empty where it cannot be told';

comment on column results.period_start_year is '时期的首年｜First year of the period';

comment on column results.period_end_year is '时期的末年｜Last year of the period';

comment on column results.scope is '范围，照原文写｜Scope, as written';

comment on column results.modifier is '语气词，照原文写：左右、以上、力争｜The word that softens or hardens it, as written';

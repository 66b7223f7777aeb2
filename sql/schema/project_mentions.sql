create table project_mentions (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    project_id varchar not null,
    name varchar not null,
    canonical_name varchar not null,
    stage varchar not null,
    is_planned boolean not null,
    denied varchar,
    signed varchar not null,
    signed_year integer,
    place varchar not null,
    investor varchar not null,
    investment varchar not null,
    expected varchar not null
);

comment on table project_mentions is '项目的提及｜Mentions of projects';

comment on column project_mentions.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column project_mentions.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column project_mentions.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column project_mentions.project_id is '项目编号｜Id of the project';

comment on column project_mentions.name is '名称，照原文写｜Name, as written';

comment on column project_mentions.stage is '阶段：negotiating 在谈、signed 签约、started 开工、under_construction 在建、completed 竣工、in_production 投产、stalled 停滞、unknown 不明｜Stage: negotiating, signed, started, under_construction, completed, in_production, stalled, unknown';

comment on column project_mentions.is_planned is '是否只是打算：力争开工、年度安排里的；否则是已有的状态｜True where the stage is what is to be (力争开工, the plan of a report), not what is';

comment on column project_mentions.denied is '原文说没有做到的：fulfilled 未履约、started 未开工、completed 未竣工、in_production 未投产；没有则为空｜What the text says is not reached: fulfilled, started, completed, in_production; null if none';

comment on column project_mentions.signed is '签约时间，照原文写；没有为空串｜When it was signed, as written; empty if not stated';

comment on column project_mentions.signed_year is '签约年份：原文写明的，否则是报告所说的那一年；不明为空｜Year of signing: as stated, else the year that the report tells of; null if unknown';

comment on column project_mentions.canonical_name is '归一后的名称：去掉项目、工程、建设等字｜Name that mentions over the years share: without 项目, 工程, 建设';

comment on column project_mentions.place is '所在地，照原文写；没有为空串｜Where, as written; empty if not stated';

comment on column project_mentions.investor is '投资方，照原文写；没有为空串｜Who invests, as written; empty if not stated';

comment on column project_mentions.investment is '投资额，照原文写；没有为空串｜Investment, as written; empty if not stated';

comment on column project_mentions.expected is '预计时间，照原文写；没有为空串｜By when, as written; empty if not stated';

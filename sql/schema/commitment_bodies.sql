create table commitment_bodies (
    fact_id varchar not null,
    ordinal integer not null,
    role varchar not null,
    name varchar not null,
    body_id varchar,
    level varchar
);

comment on table commitment_bodies is '任务的责任单位｜Bodies that are to carry out commitments';

comment on column commitment_bodies.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column commitment_bodies.ordinal is '在同一角色中的次序，从 0 起｜Ordinal within its role, from 0';

comment on column commitment_bodies.role is '角色：lead 牵头、support 配合｜Role: lead, support';

comment on column commitment_bodies.name is '名称，照原文写｜Name, as written';

comment on column commitment_bodies.body_id is '责任单位编号，即规范名称，机构改革后的按新名称；词典里没有的为空｜Id in bodies, which is the canonical name, that of its successor where it was reformed away; null where unknown';

comment on column commitment_bodies.level is '级别：nation、province、prefecture、county、township；看不出的为空｜Level of the body: nation, province, prefecture, county, township; null where it does not show';

create table bodies (
    body_id varchar not null,
    name varchar not null,
    level varchar not null,
    kind varchar not null,
    source varchar not null
);

comment on table bodies is '责任单位词典｜Lexicon of bodies';

comment on column bodies.body_id is '责任单位编号｜Id of the body';

comment on column bodies.name is '名称｜Name';

comment on column bodies.level is '级别｜Level';

comment on column bodies.kind is '种类｜Kind';

comment on column bodies.source is '出处｜Where the row comes from';

create table units (
    unit varchar not null,
    unit_base varchar not null,
    factor double not null,
    kind varchar not null,
    source varchar not null
);

comment on table units is '单位词典｜Lexicon of units';

comment on column units.unit is '单位，照原文写｜Unit, as written';

comment on column units.unit_base is '基本单位｜Base unit';

comment on column units.factor is '折成基本单位的倍数｜Factor to base units';

comment on column units.kind is '种类；count 是计数，其量词可以互换｜Kind; counters (count) stand for each other';

comment on column units.source is '出处｜Where the row comes from';

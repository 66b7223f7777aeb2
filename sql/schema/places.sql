create table places (
    place_id varchar not null,
    name varchar not null,
    short_name varchar not null,
    code varchar,
    level varchar not null,
    parent_name varchar
);

comment on table places is '地方：已入库文件涉及的｜Places that loaded documents are about';

comment on column places.place_id is '地方编号：行政区划代码，没有代码则为上级加名称｜Id: code of GB/T 2260, or parent and name';

comment on column places.name is '全称｜Full name';

comment on column places.short_name is '简称｜Short name';

comment on column places.code is '行政区划代码（GB/T 2260）｜Code of GB/T 2260';

comment on column places.level is '级别：nation、province、prefecture、county、township、other｜Level: nation, province, prefecture, county, township, other';

comment on column places.parent_name is '上级地方的全称｜Full name of the place above';

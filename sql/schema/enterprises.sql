create table enterprises (
    enterprise_id varchar not null,
    name varchar not null,
    home varchar,
    is_known boolean not null
);

comment on table enterprises is '企业｜Enterprises';

comment on column enterprises.enterprise_id is '企业编号：由折叠后的名称算得｜Id: hash of the folded name';

comment on column enterprises.name is '名称｜Name';

comment on column enterprises.home is '所属国家或地区；词典里没有的为空｜Home country or region; null where the lexicon lacks it';

comment on column enterprises.is_known is '词典里是否有｜Whether it stands in the lexicon';

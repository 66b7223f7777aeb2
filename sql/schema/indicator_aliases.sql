create table indicator_aliases (
    indicator_id varchar not null,
    alias varchar not null,
    alias_key varchar not null
);

comment on table indicator_aliases is '指标的各种写法｜Ways to write indicators';

comment on column indicator_aliases.indicator_id is '指标编号｜Id of the indicator';

comment on column indicator_aliases.alias is '写法｜Alias';

comment on column indicator_aliases.alias_key is '折叠后的写法｜Folded alias';

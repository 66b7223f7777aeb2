create table body_aliases (body_id varchar not null, alias varchar not null);

comment on table body_aliases is '责任单位的各种写法｜Ways to write bodies';

comment on column body_aliases.body_id is '责任单位编号｜Id of the body';

comment on column body_aliases.alias is '写法｜Alias';

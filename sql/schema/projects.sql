create table projects (
    project_id varchar not null,
    name varchar not null,
    place_id varchar
);

comment on table projects is '项目｜Projects';

comment on column projects.project_id is '项目编号：由地方和折叠后的名称算得｜Id: hash of place and folded name';

comment on column projects.name is '名称｜Name';

comment on column projects.place_id is '地方编号｜Id of the place';

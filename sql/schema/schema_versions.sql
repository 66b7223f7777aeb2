create table schema_versions (schema_version integer not null);

comment on table schema_versions is '表结构版本｜Version of this schema';

comment on column schema_versions.schema_version is '版本号｜Version number';

-- 各表的名称｜Names of the tables
select
    table_name
from
    duckdb_tables()
where
    not temporary
    and table_name <> 'schema_versions'
order by
    table_name

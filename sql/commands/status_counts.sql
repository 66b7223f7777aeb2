-- 各表的行数｜Rows of every table
select
    table_name,
    estimated_size as row_count
from
    duckdb_tables()
where
    table_name not in ('schema_versions', 'exported_rows')
order by
    table_name

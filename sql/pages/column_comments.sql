-- 各列的说明，取最短的｜Comments of columns, the shortest of each name
with
    final as (
        select
            column_name,
            min_by(
                comment,
                length(regexp_extract(comment, '^[^，：；（。｜]+'))
            ) as comment
        from
            duckdb_columns()
        where
            comment is not null
            and list_contains($names::varchar[], column_name)
        group by
            column_name
    )
select
    *
from
    final

-- 编号不重复｜Ids are unique
with
    ids as (
        select
            'documents' as table_name,
            document_id as id
        from
            documents
        union all
        select
            'document_paths',
            path
        from
            document_paths
        union all
        select
            'parts',
            part_id
        from
            parts
        union all
        select
            'facts',
            fact_id
        from
            facts
        union all
        select
            'places',
            place_id
        from
            places
        union all
        select
            'enterprises',
            enterprise_id
        from
            enterprises
        union all
        select
            'projects',
            project_id
        from
            projects
        union all
        select
            'indicators',
            indicator_id
        from
            indicators
        union all
        select
            'indicator_aliases',
            alias
        from
            indicator_aliases
        union all
        select
            'runs',
            run_id
        from
            runs
    ),
    final as (
        select
            table_name,
            id,
            count(*) as row_count
        from
            ids
        group by
            table_name,
            id
        having
            count(*) > 1
    )
select
    *
from
    final

-- 每个文件的路径是它各路径中排序最前的｜The path of every document is the first of its paths
with
    first_paths as (
        select
            document_id,
            min(path) as path
        from
            document_paths
        group by
            document_id
    ),
    final as (
        select
            coalesce(d.document_id, f.document_id) as document_id,
            d.path,
            f.path as first_path
        from
            documents d
            full join first_paths f using (document_id)
        where
            d.path is distinct from f.path
    )
select
    *
from
    final

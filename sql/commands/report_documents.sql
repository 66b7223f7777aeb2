-- 路径就是它或以它结尾的文件｜Documents whose path is, or ends with, what was asked for
with
    final as (
        select
            path
        from
            documents
        where
            status = 'loaded'
            and (
                path = $asked
                or ends_with(path, $asked)
            )
        order by
            path = $asked desc,
            path
    )
select
    *
from
    final

-- 各文件的正文占全文字数的份额，由少到多｜Share of each document's text that lies in a part, the least first
-- part_count: 篇数｜Number of parts
-- character_count: 各篇正文的码点数｜Number of code points of its parts
with
    counted as (
        select
            document_id,
            count(*) as part_count,
            sum(character_count) as character_count
        from
            parts
        group by
            document_id
    ),
    final as (
        select
            d.document_id,
            d.path,
            d.part_coverage,
            coalesce(c.part_count, 0) as part_count,
            coalesce(c.character_count, 0) as character_count
        from
            documents d
            left join counted c using (document_id)
        where
            d.status = 'loaded'
        order by
            d.part_coverage,
            d.path
    )
select
    *
from
    final

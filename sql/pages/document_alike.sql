-- 与一个文件大体相同的其他文件｜Other documents that say much the same as one
with
    pairs as (
        select
            part_id,
            other_part_id,
            containment
        from
            near_duplicates
        union all
        select
            other_part_id,
            part_id,
            containment
        from
            near_duplicates
    ),
    final as (
        select
            d.document_id,
            d.path,
            max(n.containment) as containment
        from
            pairs n
            join parts p on p.part_id = n.part_id
            join parts o on o.part_id = n.other_part_id
            join documents d on d.document_id = o.document_id
        where
            p.document_id = $document
            and o.document_id <> $document
        group by all
        order by
            containment desc,
            d.path
        limit
            50
    )
select
    *
from
    final

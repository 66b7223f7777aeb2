-- 已编入全文索引的篇｜Parts that are in the full-text index now
insert into
    search_parts
select
    part_id,
    search_key (part_id) as part_key
from
    parts
where
    part_id not in (
        select
            part_id
        from
            search_parts
    )
order by
    part_id

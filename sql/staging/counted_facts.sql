-- 算数的事实：不含重复文本里的｜Facts that count: without those of near-duplicates
with
    final as (
        select
            f.*
        from
            facts f
            join parts p using (part_id)
        where
            p.canonical_part_id is null
    )
select
    *
from
    final

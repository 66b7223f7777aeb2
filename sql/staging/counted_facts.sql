-- 算数的事实：不含重复文本里的和人工否定的｜Facts that count: without those of near-duplicates and those that a reviewer rejected
with
    final as (
        select
            f.*
        from
            facts f
            join parts p using (part_id)
        where
            p.canonical_part_id is null
            and f.decision <> 'rejected'
    )
select
    *
from
    final

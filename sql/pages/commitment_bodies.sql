-- 一项任务的牵头和配合单位｜Lead and supporting bodies of a commitment
with
    final as (
        select
            role,
            string_agg(
                name,
                '、'
                order by
                    ordinal
            ) as names
        from
            commitment_bodies
        where
            fact_id = $fact
        group by
            role
        order by
            role
    )
select
    *
from
    final

-- 任务的下文晚于任务｜What became of a commitment was said after it
with
    final as (
        select
            e.commitment_id,
            e.delivered_on,
            h.delivered_on as made_on
        from
            follow_evidence e
            join hard_commitments h on h.fact_id = e.commitment_id
        where
            e.delivered_on <= h.delivered_on
    )
select
    *
from
    final

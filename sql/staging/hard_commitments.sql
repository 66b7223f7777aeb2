-- 刚性任务，连同时限、频次和责任单位｜Hard commitments with time limit, cadence and bodies
-- quote: 任务的原文｜The words of the commitment
-- page: 任务所在页｜Page of the commitment
-- lead: 牵头单位，以顿号相连；没有为空串｜Lead bodies, joined by 、; empty if none
-- support: 配合单位，以顿号相连；没有为空串｜Supporting bodies, joined by 、; empty if none
-- due_on: 到期日：写明的时限，没有则取其中数量目标的年末；不明为空｜Last day: the stated limit, else the year's end of its quantities; null where unknown
-- aim_count: 其中有几个数量目标｜How many quantities it aims at
-- stored in slices
with
    hard as materialized (
        select
            c.fact_id,
            c.action,
            c.deadline,
            c.cadence,
            c.due_latest_on,
            c.occurrences_per_year,
            f.quote,
            f.page,
            f.ordinal,
            f.span_start,
            f.span_end,
            f.decision,
            d.*
        from
            commitments c
            join facts f using (fact_id)
            join dated_parts d on d.part_id = c.part_id
        where
            c.is_hard
            and f.decision <> 'rejected'
    ),
    aims as (
        select
            h.fact_id,
            max(t.period_end_year) as aim_year,
            count(*) as aim_count
        from
            hard h
            join facts f on f.part_id = h.part_id
            and f.kind = 'target'
            and f.span_start >= h.span_start
            and f.span_end <= h.span_end
            join targets t on t.fact_id = f.fact_id
        group by
            h.fact_id
    ),
    named_bodies as (
        select
            fact_id,
            string_agg(
                name,
                '、'
                order by
                    ordinal
            ) filter(
                where
                    role = 'lead'
            ) as lead,
            string_agg(
                name,
                '、'
                order by
                    ordinal
            ) filter(
                where
                    role = 'support'
            ) as support
        from
            commitment_bodies
            semi join hard using (fact_id)
        group by
            fact_id
    ),
    final as (
        select
            h.fact_id,
            h.part_id,
            h.action,
            h.deadline,
            h.cadence,
            h.quote,
            h.page,
            h.ordinal as fact_ordinal,
            h.span_start,
            h.span_end,
            coalesce(l.lead, '') as lead,
            coalesce(l.support, '') as support,
            coalesce(h.due_latest_on, a.aim_year || '-12-31') as due_on,
            coalesce(a.aim_count, 0) as aim_count,
            h.occurrences_per_year,
            h.place_id,
            h.place_name,
            h.document_path,
            h.delivered_on,
            h.covered_year,
            h.decision
        from
            hard h
            left join aims a on a.fact_id = h.fact_id
            left join named_bodies l on l.fact_id = h.fact_id
    )
select
    *
from
    final

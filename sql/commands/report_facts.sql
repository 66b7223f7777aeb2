-- 一份文件的事实，按原文的次序｜Facts of one document, in the order of the text
with
    quantified as (
        select
            fact_id,
            indicator,
            measure,
            operator,
            low,
            high,
            unit,
            period,
            is_masked
        from
            targets
        union all
        select
            fact_id,
            indicator,
            measure,
            operator,
            low,
            high,
            unit,
            period,
            is_masked
        from
            results
    ),
    bodies_of as (
        select
            fact_id,
            string_agg(
                name,
                '、'
                order by
                    role,
                    ordinal
            ) as bodies
        from
            commitment_bodies
        group by
            fact_id
    ),
    final as (
        select
            f.fact_id,
            f.kind,
            f.page,
            f.quote,
            f.rule,
            f.decision,
            coalesce(
                q.indicator,
                n.indicator,
                b.bodies,
                e.name,
                m.name,
                ''
            ) as subject,
            q.measure,
            q.operator as op,
            q.low,
            q.high,
            coalesce(q.unit, '') as unit,
            coalesce(q.is_masked, false) as is_masked,
            coalesce(q.period, n.period, c.deadline, m.expected, '') as period,
            coalesce(e.role, m.stage, c.cadence, '') as detail
        from
            facts f
            join documents d on d.document_id = f.document_id
            left join quantified q using (fact_id)
            left join no_targets n using (fact_id)
            left join commitments c using (fact_id)
            left join bodies_of b using (fact_id)
            left join enterprise_mentions e using (fact_id)
            left join project_mentions m using (fact_id)
        where
            d.path = $document
        order by
            f.ordinal
    )
select
    *
from
    final

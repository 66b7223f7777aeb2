-- 没有证据就没有结论：判定须有完成值和两处原文｜No verdict without evidence: what is judged has a value and both quotes
with
    final as (
        select
            p.promise_id,
            p.verdict,
            p.delivered,
            p.delivery_quote
        from
            promises p
            left join facts promise_fact on promise_fact.fact_id = p.promise_fact_id
            left join facts delivery_fact on delivery_fact.fact_id = p.delivery_fact_id
        where
            promise_fact.quote is distinct from p.promise_quote
            or (
                p.verdict in ('exceeded', 'met', 'nearly_met', 'missed')
                and (
                    p.delivered is null
                    or delivery_fact.quote is distinct from p.delivery_quote
                )
            )
            or (
                p.verdict in ('withdrawn', 'redefined', 'conflicting')
                and p.delivery_quote is null
            )
            or (
                p.verdict not in (
                    'exceeded',
                    'met',
                    'nearly_met',
                    'missed',
                    'no_target'
                )
                and p.delivered is not null
            )
    )
select
    *
from
    final

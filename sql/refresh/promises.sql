-- 承诺与兑现，由视图写成表；连同两边是提取的还是人工决定的｜Promises and what came of them, written from the view, and whether either side was extracted or decided
insert into
    promises by name
select
    d.*,
    p.decision as promise_decision,
    r.decision as delivery_decision
from
    promise_delivery d
    left join facts p on p.fact_id = d.promise_fact_id
    left join facts r on r.fact_id = d.delivery_fact_id

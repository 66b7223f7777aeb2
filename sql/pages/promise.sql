-- 一项承诺｜One promise
with
    final as (
        select
            p.*,
            d.document_id as promise_document_id,
            r.document_id as delivery_document_id
        from
            promises p
            left join facts d on d.fact_id = p.promise_fact_id
            left join facts r on r.fact_id = p.delivery_fact_id
        where
            p.promise_id = $promise
    )
select
    *
from
    final

-- 完成情况出自时期开始以后的文件，承诺出自时期结束以前｜Deliveries stand in documents delivered after the period began, promises in ones before it ended
with
    final as (
        select
            p.promise_id,
            p.period_start_year,
            p.year,
            promise_part.delivered_on as promised_on,
            delivery_part.delivered_on
        from
            promises p
            join facts promise_fact on promise_fact.fact_id = p.promise_fact_id
            join dated_parts promise_part on promise_part.part_id = promise_fact.part_id
            left join facts delivery_fact on delivery_fact.fact_id = p.delivery_fact_id
            left join dated_parts delivery_part on delivery_part.part_id = delivery_fact.part_id
        where
            delivery_part.delivered_year < p.period_start_year
            or promise_part.delivered_year > p.year
            or delivery_part.place_id <> promise_part.place_id
    )
select
    *
from
    final

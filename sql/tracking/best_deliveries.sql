-- 每项承诺所取的完成情况：地方自己的报告中最好的一条；没有可比的，取可推算的｜The delivery that each promise is judged by: the best of the place's own reports, else what their yearly figures give
-- basis: 推算的办法，直接报告的为空｜How it was worked out, null where it is reported as it is
-- stored in slices
with
    candidates as (
        select
            *
        from
            delivery_candidates
        where
            source = 'self_report'
            and (
                is_same_measure
                or (
                    measure_group in ('level', 'growth', 'change')
                    and target_measure in ('level', 'growth', 'change')
                )
            )
    ),
    stated as (
        select
            *
        from
            candidates
        qualify
            row_number() over (
                partition by
                    promise_id
                order by
                    closeness
            ) = 1
    ),
    comparable as (
        select
            promise_id
        from
            stated
        where
            is_comparable
    ),
    worked_out as (
        select
            w.*,
            r.quote,
            r.document_path,
            r.page
        from
            derived_deliveries w
            join result_facts r using (fact_id)
            anti join comparable using (promise_id)
    ),
    final as (
        select
            promise_id,
            fact_id,
            delivered,
            low,
            operator,
            quote,
            document_path,
            page,
            is_masked,
            is_redefined,
            is_real_terms,
            is_same_measure,
            is_same_unit,
            is_far,
            is_comparable,
            null as basis
        from
            stated
            anti join worked_out using (promise_id)
        union all
        select
            promise_id,
            fact_id,
            delivered,
            delivered as low,
            'eq' as operator,
            quote,
            document_path,
            page,
            false as is_masked,
            false as is_redefined,
            false as is_real_terms,
            true as is_same_measure,
            true as is_same_unit,
            false as is_far,
            true as is_comparable,
            basis
        from
            worked_out
    )
select
    *
from
    final

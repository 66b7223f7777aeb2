-- 统计公报的数字：独立的旁证，不作完成依据｜Figures of statistical communiqués: independent evidence, kept apart from what the government reports
-- promise_id: 承诺编号｜Id of the promise
-- fact_id: 事实编号｜Id of the fact
-- figure: 公报的数字，折成目标的单位｜The figure in the unit of the target
-- unit: 单位，照公报写｜Unit, as the communiqué writes it
-- quote: 公报的原文｜Quote of the communiqué
-- document_path: 公报的路径｜Path of the communiqué
-- page: 所在页｜Page
with
    candidates as (
        select
            *
        from
            delivery_candidates
        where
            source = 'statistics'
            and is_comparable
    ),
    final as (
        select
            promise_id,
            fact_id,
            delivered as figure,
            unit,
            quote,
            document_path,
            page
        from
            candidates
        qualify
            row_number() over (
                partition by
                    promise_id
                order by
                    closeness
            ) = 1
    )
select
    *
from
    final

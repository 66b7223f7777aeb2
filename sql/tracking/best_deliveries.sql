-- 每项承诺所取的完成情况：地方自己的报告中最好的一条｜The delivery that each promise is judged by: the best of the place's own reports
-- source: 性质：self_report 自己的报告、statistics 统计公报｜Nature: self_report, statistics
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
    final as (
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
    )
select
    *
from
    final

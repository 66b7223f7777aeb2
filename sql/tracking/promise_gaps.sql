-- 每项承诺与完成值的差：正数为好于目标，下降以降幅论｜The gap between each promise and its delivery: positive is better; falls are judged by their size
-- promise_id: 承诺编号｜Id of the promise
-- direction: 好的方向：up、down、near｜Which way is better: up, down, near
-- can_exceed: 好于目标是否算超额；价格等求稳的指标不算｜Whether better than aimed can be more than met: not for prices and the like
-- is_fall: 目标是否为下降｜Whether the target is a fall
-- low_size: 下限，下降取降幅｜Lower value, of a fall its size
-- high_size: 上限，下降取降幅｜Upper value, of a fall its size
-- delivered_size: 完成值，下降取降幅｜Delivered value, of a fall its size
-- gap: 差额，以目标的单位计，正数为好于目标｜Gap in the unit of the target, positive is better
-- tolerance_size: 容差，以目标的单位计｜Tolerance in the unit of the target
-- is_worst_case: 完成数只是界限，实际可能已达到目标（目标4%、报告说控制在4.5%以内）｜Whether the delivery is but a bound, so that the true figure may be as good as the aim
-- exceeded_size: 超额的界限，以目标的单位计｜What is more than met, in the unit of the target
with
    statements as (
        select
            s.*,
            coalesce(s.low, s.high) < 0
            and s.measure_group in ('growth', 'change') as is_fall,
            i.polarity
        from
            target_statements s
            left join indicators i using (indicator_id)
        where
            s.is_latest
            and s.statement = 'target'
            and s.low is not null
    ),
    sized as (
        select
            s.promise_id,
            s.operator,
            coalesce(s.polarity <> 'near', true) as can_exceed,
            s.is_fall,
            case
                when s.is_fall then least(abs(s.low), abs(s.high))
                else s.low
            end as low_size,
            case
                when s.is_fall then greatest(abs(s.low), abs(s.high))
                else s.high
            end as high_size,
            case
                when s.is_fall then - d.delivered
                else d.delivered
            end as delivered_size,
            case
                when s.operator = 'ge' then 'up'
                when s.operator = 'le' then 'down'
                when s.polarity = 'near'
                and contains(s.modifier, '控制') then 'down'
                when s.measure_group = 'rank' then 'down'
                when s.polarity = 'near' then 'near'
                when s.is_fall
                and s.polarity = 'up' then 'down'
                when s.is_fall then 'up'
                else coalesce(s.polarity, 'up')
            end as direction,
            d.operator as delivered_operator,
            coalesce(
                abs(d.delivered / nullif(d.low, 0)) * written_step (abs(d.low)),
                0
            ) as delivered_step,
            t.unit_class,
            t.tolerance,
            t.exceeded_by
        from
            statements s
            join best_deliveries d using (promise_id)
            join promise_tolerances t using (promise_id)
        where
            d.is_comparable
    ),
    bounded as (
        select
            *,
            case
                when operator = 'le' then high_size
                else low_size
            end as bound
        from
            sized
    ),
    final as (
        select
            promise_id,
            direction,
            can_exceed,
            is_fall,
            low_size,
            high_size,
            delivered_size,
            round(
                case
                    when operator = 'range'
                    and delivered_size between low_size and high_size then 0
                    when operator = 'range'
                    and direction = 'up' then case
                        when delivered_size < low_size then delivered_size - low_size
                        else delivered_size - high_size
                    end
                    when operator = 'range'
                    and direction = 'down' then case
                        when delivered_size > high_size then high_size - delivered_size
                        else low_size - delivered_size
                    end
                    when operator = 'range' then - greatest(
                        low_size - delivered_size,
                        delivered_size - high_size
                    )
                    when direction = 'up' then delivered_size - bound
                    when direction = 'down' then bound - delivered_size
                    else - abs(delivered_size - bound)
                end,
                9
            ) as gap,
            case
                when unit_class = 'points' then tolerance
                else abs(bound) * tolerance / 100
            end as tolerance_size,
            case
                when unit_class = 'points' then exceeded_by
                else abs(bound) * exceeded_by / 100
            end as exceeded_size,
            unit_class,
            (
                direction = 'up'
                and delivered_operator = 'ge'
                and delivered_size + delivered_step > bound + 1e-9
            )
            or (
                direction = 'down'
                and delivered_operator = 'le'
            ) as is_worst_case
        from
            bounded
    )
select
    *
from
    final

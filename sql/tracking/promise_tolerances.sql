-- 每项承诺的容差：工作人员为该指标定的，其次词典的，再次通则；价格等求稳的指标写明“控制”“以内”的是上限，用通则｜Tolerance of each promise: the staff's rule for its indicator, else the lexicon's, else the general rule, which also holds for a ceiling (控制, 以内) on what is to stay near its aim, such as prices
-- promise_id: 承诺编号｜Id of the promise
-- unit_class: 单位类别：points 百分数与百分点、relative 其他｜Class of unit: points, relative
-- tolerance: 差这么多以内算接近完成｜Short by no more is nearly met
-- exceeded_by: 好出这么多以上算超额完成｜Better by more is exceeded
with
    statements as (
        select
            promise_id,
            indicator_id,
            measure,
            operator = 'le'
            or contains(modifier, '控制') as is_ceiling,
            case
                when unit_base in ('%', '百分点', '‰', '千分点') then 'points'
                else 'relative'
            end as unit_class
        from
            target_statements
        where
            is_latest
    ),
    final as (
        select
            s.promise_id,
            s.unit_class,
            coalesce(
                own.tolerance,
                case
                    when i.measure = s.measure
                    and not (
                        i.polarity = 'near'
                        and s.is_ceiling
                    ) then i.tolerance
                end,
                general.tolerance
            ) as tolerance,
            coalesce(own.exceeded_by, general.exceeded_by) as exceeded_by
        from
            statements s
            left join indicators i using (indicator_id)
            left join tolerance_rules own on own.indicator_id = s.indicator_id
            and own.unit_class = s.unit_class
            left join tolerance_rules general on general.indicator_id = '*'
            and general.unit_class = s.unit_class
    )
select
    *
from
    final

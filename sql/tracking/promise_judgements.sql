-- 能以数字判定的承诺的结论：按关系、方向和容差｜Verdicts of the promises that can be judged by number: by operator, direction and tolerance
-- promise_id: 承诺编号｜Id of the promise
-- verdict: 结论：exceeded、met、nearly_met、missed；完成数只是界限而不及目标的为 not_comparable｜Verdict: exceeded, met, nearly_met, missed; not_comparable where the delivery is but a bound and falls short
-- reason: 理由｜Reason
with
    statements as (
        select
            *
        from
            target_statements
        where
            is_latest
    ),
    judged as (
        select
            g.*,
            s.operator,
            s.unit,
            case
                when s.operator = 'range' then 0
                when s.operator = 'approx'
                or g.direction = 'near' then g.tolerance_size
                else 0
            end as allowance,
            case
                when s.operator = 'range' then 0
                else g.exceeded_size
            end as surplus
        from
            promise_gaps g
            join statements s using (promise_id)
    ),
    decided as (
        select
            *,
            case
                when gap > surplus + 1e-9
                and can_exceed then 'exceeded'
                when gap >= - allowance - 1e-9 then 'met'
                when is_worst_case then 'not_comparable'
                when gap >= - allowance - tolerance_size - 1e-9 then 'nearly_met'
                else 'missed'
            end as verdict,
            target_words (operator, low_size, high_size, unit) as aim,
            case
                when is_fall
                and delivered_size < 0 then '不降反升'
                when is_fall then '降幅'
                else '完成值'
            end || plain_number (
                case
                    when is_fall then abs(delivered_size)
                    else delivered_size
                end
            ) || unit as outcome,
            gap_words (
                gap,
                case
                    when operator = 'le' then high_size
                    else low_size
                end,
                unit_class
            ) as distance
        from
            judged
    ),
    final as (
        select
            promise_id,
            verdict,
            concat(
                outcome,
                case
                    when operator = 'range'
                    and gap = 0 then '，在目标' || aim || '区间内'
                    when gap = 0 then '，正好达到目标' || aim
                    when direction = 'near' then '，与目标' || aim || '相差' || distance
                    when gap > 0 then case
                        when direction = 'down' then '，不高于目标'
                        else '，不低于目标'
                    end || aim || '，好出' || distance
                    else '，不及目标' || aim || '，差' || distance
                end,
                case
                    when verdict = 'exceeded'
                    and operator = 'range' then '，越过区间好的一端'
                    when verdict = 'exceeded' then '，超过超额完成的界限'
                    when verdict = 'met'
                    and gap < 0 then '，在“左右”的容差内'
                    when verdict = 'nearly_met' then '，在接近完成的容差内'
                    when verdict = 'not_comparable' then '；完成数只是界限，不足以判定'
                    when verdict = 'missed' then '，超出容差'
                    else ''
                end
            ) as reason
        from
            decided
    )
select
    *
from
    final

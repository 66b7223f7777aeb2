-- 网页“任务”的一页：离截至日最近的在先，或按地方和日期｜One page of the commitments: those due nearest to the day first, or by place and date
with
    chosen as (
        select
            *
        from
            kept_commitments
        where
            kept_key = $kept_key
            and (
                $place is null
                or place in (
                    select
                        name
                    from
                        places
                    where
                        $place in (name, short_name, code)
                )
            )
            and (
                $body is null
                or fact_id in (
                    select
                        fact_id
                    from
                        commitment_bodies
                    where
                        $body in (name, body_id)
                )
            )
            and (
                $status is null
                or status = $status
            )
            and (
                $light is null
                or light = $light
            )
            and (
                $due is null
                or starts_with(due_on, $due)
            )
    ),
    final as (
        select
            *,
            count(*) over () as fitting_count
        from
            chosen
        order by
            case
                when $order is null then abs(days_late)
            end nulls last,
            case
                when $order is null then due_on
            end desc,
            position
        limit
            $limit
        offset
            $offset
    )
select
    *
from
    final

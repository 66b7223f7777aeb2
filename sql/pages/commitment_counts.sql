-- 某日各种状态、各种灯的刚性任务数，以及某月到期的｜How many hard commitments have each state and light on a day, and how many of them are due in a month
with
    final as (
        select
            status,
            light,
            count(*) as commitment_count,
            count(*) filter(
                where
                    starts_with(due_on, $month)
            ) as due_count
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
        group by
            status,
            light
    )
select
    *
from
    final

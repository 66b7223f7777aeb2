-- 复核队列里的一条，连同前后两条：所问的事实，没问则为第一条自己还没决定的｜One of the queue, with those before and after it: the fact that is asked for, else the first on which the reviewer has not decided
with
    undecided as materialized (
        select
            fact_id,
            kind,
            place,
            year,
            verdict,
            position
        from
            kept_review_items
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
                $kind is null
                or kind = $kind
            )
            and (
                fact_id = $fact
                or fact_id not in (
                    select
                        unnest($decided::varchar[])
                )
            )
    ),
    chosen as (
        select
            *
        from
            undecided
        where
            $fact is null
            or fact_id = $fact
        order by
            position
        limit
            1
    ),
    around as (
        select
            count(*) as queue_count,
            count(*) filter(
                where
                    u.position <= c.position
            ) as queue_number,
            arg_max(u.fact_id, u.position) filter(
                where
                    u.position < c.position
            ) as fact_before,
            arg_min(u.fact_id, u.position) filter(
                where
                    u.position > c.position
            ) as fact_after
        from
            undecided u
            cross join chosen c
    ),
    final as (
        select
            c.*,
            a.*
        from
            chosen c
            cross join around a
    )
select
    *
from
    final

-- 复核队列里的一条，连同前后两条：所问的事实，没问则为第一条自己还没决定的｜One of the queue, with those before and after it: the fact that is asked for, else the first on which the reviewer has not decided
with
    undecided as (
        select
            *,
            row_number() over by_position as queue_number,
            count(*) over () as queue_count,
            lag (fact_id) over by_position as fact_before,
            lead (fact_id) over by_position as fact_after
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
        window
            by_position as (
                order by
                    position
            )
    ),
    final as (
        select
            *
        from
            undecided
        where
            case
                when $fact is null then queue_number = 1
                else fact_id = $fact
            end
    )
select
    *
from
    final

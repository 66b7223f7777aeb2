-- 经常性任务按频次应有的各次：从作报告之日起，到期限或满一年为止；每周一次以内的才列，每天的事无从逐次核对｜Occurrences that recurring duties should have: from the day of delivery to the limit, or for a year; weekly ones and rarer, for nobody checks daily ones one by one
-- occurrence: 第几次｜Which occurrence
-- expected_on: 最迟哪天｜By which day
with
    recurring as (
        select
            *,
            try_cast (rpad(delivered_on, 10, '-01') as date) as begins_on
        from
            hard_commitments
        where
            occurrences_per_year <= 53
    ),
    bounded as (
        select
            *,
            coalesce(
                try_cast (due_on as date),
                begins_on + interval 1 year
            ) as ends_on
        from
            recurring
        where
            begins_on is not null
    ),
    numbered as (
        select
            *,
            unnest(
                range(
                    1,
                    greatest(
                        1,
                        floor(
                            date_diff('day', begins_on, ends_on) * occurrences_per_year / 365
                        )::integer
                    ) + 1
                )
            )::integer as occurrence
        from
            bounded
    ),
    final as (
        select
            fact_id,
            place_name,
            lead,
            quote,
            cadence,
            occurrence,
            begins_on + to_days(
                (occurrence * 365 / occurrences_per_year)::integer
            ) as expected_on
        from
            numbered
    )
select
    *
from
    final

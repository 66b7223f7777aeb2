-- 各牵头单位的刚性任务：逾期、到期未见下文、三十天内到期、已办成｜Hard commitments by lead body: overdue, silent after their day, due within thirty days, reported done
-- parameter place: 地方全称、简称或代码｜Full name, short name or code of the place
-- parameter as_of: 截至哪天，如 2024-12-31；默认今天｜As things stood on a day, such as 2024-12-31; today unless told
with
    tasks as (
        select
            *
        from
            commitments_on ($as_of, $place, null, null, null)
    ),
    led as (
        select
            * exclude (lead),
            unnest(string_split(lead, '、')) as body
        from
            tasks
    ),
    final as (
        select
            place,
            body,
            count(*) as commitment_count,
            count(*) filter(
                where
                    situation in ('overdue', 'short')
            ) as overdue_count,
            count(*) filter(
                where
                    situation = 'silent'
            ) as silent_count,
            count(*) filter(
                where
                    days_late between -30 and 0
                    and status <> 'reported_done'
            ) as near_due_count,
            count(*) filter(
                where
                    status = 'reported_done'
            ) as done_count,
            arg_max(commitment, (days_late, fact_id)) filter(
                where
                    situation in ('overdue', 'short')
            ) as oldest_overdue_quote,
            arg_max(document, (days_late, fact_id)) filter(
                where
                    situation in ('overdue', 'short')
            ) as oldest_overdue_document,
            arg_max(page, (days_late, fact_id)) filter(
                where
                    situation in ('overdue', 'short')
            ) as oldest_overdue_page
        from
            led
        group by
            place,
            body
        order by
            place,
            body = '',
            overdue_count desc,
            silent_count desc,
            body
    )
select
    *
from
    final

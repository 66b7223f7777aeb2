-- 某日的刚性任务，供各页取用：每项一行，不带后来的各条说法｜Hard commitments as they stood on a day, for the pages that show some of them: one a row, without the list of what was said later
with
    final as (
        select
            row_number() over () as position,
            fact_id,
            place,
            lead,
            support,
            commitment,
            document,
            page,
            made_on,
            deadline,
            due_on,
            cadence,
            status,
            reason,
            later_quote,
            later_document,
            later_page,
            later_on,
            situation,
            light,
            days_late,
            decision
        from
            commitments_on ($as_of, null, null, null, null)
    )
select
    *
from
    final

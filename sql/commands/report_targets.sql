-- 报表的目标：每项承诺一行，连同完成情况、进度和亮灯｜Targets of reports: one row a promise, with delivery, progress and light
with
    evidence as (
        select
            p.*,
            l.parent_name,
            a.delivered_on as promised_on,
            a.document_path,
            f.ordinal as fact_ordinal,
            g.points_behind,
            g.done_share,
            g.calendar_share,
            g.month,
            g.progress_quote,
            g.progress_fact_id,
            g.delivered_on as progress_on,
            d.delivered_on as delivery_on,
            coalesce(d.delivered_on > $as_of, false) as is_later
        from
            promises p
            join facts f on f.fact_id = p.promise_fact_id
            join dated_parts a on a.part_id = f.part_id
            left join facts e on e.fact_id = p.delivery_fact_id
            left join dated_parts d on d.part_id = e.part_id
            left join places l on l.place_id = p.place_id
            left join target_progress g on g.promise_id = p.promise_id
            and g.delivered_on <= $as_of
        where
            (
                $place is null
                or p.place = $place
            )
            and (
                $document is null
                or a.document_path = $document
            )
            and (
                $year is null
                or p.year = $year
            )
            and (
                $document is not null
                or a.delivered_on <= $as_of
            )
    ),
    judged as (
        select
            * exclude (
                verdict,
                reason,
                delivered,
                delivery_quote,
                delivery_document,
                delivery_page,
                delivery_fact_id,
                delivery_on
            ),
            case
                when is_later then 'not_due'
                else verdict
            end as verdict,
            case
                when is_later then '截至日之后才有报告'
                else reason
            end as reason,
            case
                when not is_later then delivered
            end as delivered,
            case
                when not is_later then delivery_quote
            end as delivery_quote,
            case
                when not is_later then delivery_document
            end as delivery_document,
            case
                when not is_later then delivery_page
            end as delivery_page,
            case
                when not is_later then delivery_fact_id
            end as delivery_fact_id,
            case
                when not is_later then delivery_on
            end as delivery_on
        from
            evidence
    ),
    seen as (
        select
            *,
            case
                when verdict in ('exceeded', 'met') then 'done'
                when verdict = 'nearly_met' then 'nearly'
                when verdict = 'missed' then 'missed'
                when verdict = 'no_report' then 'silent'
                when verdict <> 'not_due' then 'not_judged'
                when points_behind >= (
                    select
                        min(threshold)
                    from
                        lights
                    where
                        situation = 'behind'
                ) then 'behind'
                when points_behind is not null then 'on_course'
                else 'waiting'
            end as situation
        from
            judged
    ),
    final as (
        select
            *,
            light_of (
                situation,
                case
                    when situation = 'silent' then 1
                    else coalesce(points_behind, 0)
                end
            ) as light
        from
            seen
        order by
            place,
            year,
            document_path,
            fact_ordinal,
            promise_id
    )
select
    *
from
    final

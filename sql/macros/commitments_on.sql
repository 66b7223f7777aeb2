-- 某日的刚性任务：每项一行，连同状态、亮灯和后来的说法；参数依次为日期（空为今天）、地方、责任单位、状态、文件路径，空为不限｜Hard commitments as they stood on a day, one a row, with state, light and what was said later; parameters: day (null for today), place, body, status, path of the document; null lets everything through
create or replace macro commitments_on (
    asked_on,
    asked_place,
    asked_body,
    asked_status,
    asked_document
) as table
with
    asked as (
        select
            h.*,
            coalesce(asked_on, strftime(current_date, '%Y-%m-%d')) as as_of
        from
            hard_commitments h
        where
            (
                h.place_id is not null
                or asked_document is not null
            )
            and (
                asked_document is null
                or h.document_path = asked_document
            )
            and (
                asked_place is null
                or h.place_id in (
                    select
                        place_id
                    from
                        places
                    where
                        asked_place in (name, short_name, code)
                )
            )
            and (
                asked_body is null
                or h.fact_id in (
                    select
                        fact_id
                    from
                        commitment_bodies
                    where
                        asked_body in (name, body_id)
                )
            )
    ),
    made as (
        select
            *,
            coalesce(due_on <= as_of, false) as is_due,
            date_diff(
                'day',
                try_cast (due_on as date),
                try_cast (as_of as date)
            ) as days_late
        from
            asked
        where
            delivered_on <= as_of
            or asked_document is not null
    ),
    later_reports as (
        select
            m.fact_id,
            max(d.covered_year) as covered_year
        from
            made m
            join dated_parts d on d.place_id = m.place_id
            and d.delivered_on > m.delivered_on
            and d.delivered_on <= m.as_of
            and d.source = 'self_report'
        group by
            m.fact_id
    ),
    evidence as (
        select
            e.*
        from
            follow_evidence e
            join made m on m.fact_id = e.commitment_id
        where
            e.delivered_on <= m.as_of
    ),
    sums as (
        select
            m.fact_id,
            count(distinct e.aim_fact_id) filter(
                where
                    e.said = 'done'
            ) as done_aims,
            count(distinct e.aim_fact_id) filter(
                where
                    e.said = 'short'
            ) as short_aims,
            count(distinct e.item_ordinal) filter(
                where
                    e.said = 'done'
            ) as done_count,
            len(
                regexp_split_to_array(any_value(m.quote), '[，；,;]')
            ) as item_count,
            count(*) filter(
                where
                    e.said = 'progress'
            ) as progress_count,
            count(*) filter(
                where
                    e.said = 'restated'
            ) as restated_count
        from
            made m
            left join evidence e on e.commitment_id = m.fact_id
        group by
            m.fact_id
    ),
    decided as (
        select
            m.*,
            s.* exclude (fact_id),
            l.covered_year as latest_covered_year,
            case
                when s.short_aims > 0
                and m.is_due then 'overdue'
                when m.aim_count > 0
                and s.done_aims >= m.aim_count then 'reported_done'
                when m.aim_count = 0
                and s.done_count * 2 >= s.item_count then 'reported_done'
                when s.done_count + s.progress_count + s.short_aims > 0 then 'in_progress'
                when s.restated_count > 0 then 'restated'
                when not m.is_due
                and (
                    m.due_on is not null
                    or l.covered_year is null
                ) then 'not_due'
                else 'silent'
            end as status
        from
            made m
            join sums s using (fact_id)
            left join later_reports l using (fact_id)
    ),
    seen as (
        select
            *,
            case
                when status = 'reported_done' then 'done'
                when status = 'overdue' then 'short'
                when days_late > 0
                and status = 'silent' then 'silent'
                when days_late > 0 then 'overdue'
                when - days_late <= (
                    select
                        max(threshold)
                    from
                        lights
                    where
                        situation = 'near_due'
                ) then 'near_due'
                when days_late is not null
                or status = 'in_progress' then 'on_course'
                when status = 'restated' then 'restated'
                else 'undated'
            end as situation
        from
            decided
    ),
    lit as (
        select
            *,
            light_of (
                situation,
                case
                    when situation = 'near_due' then 366
                    else coalesce(days_late, 0)
                end
            ) as light
        from
            seen
    ),
    telling as (
        select
            e.*,
            row_number() over (
                partition by
                    e.commitment_id
                order by
                    case d.status
                        when 'reported_done' then e.said = 'done'
                        when 'overdue' then e.said = 'short'
                        when 'restated' then e.said = 'restated'
                        else e.said in ('done', 'short', 'progress')
                    end desc,
                    e.matched = 'number' desc,
                    e.likeness desc nulls last,
                    e.delivered_on,
                    e.item_ordinal,
                    e.document_path,
                    e.said,
                    e.aim_fact_id
            ) as rank
        from
            evidence e
            join decided d on d.fact_id = e.commitment_id
    ),
    first_told as (
        select
            *
        from
            telling
        where
            rank = 1
    ),
    told as (
        select
            commitment_id,
            list(
                {
                    'said': said,
                    'matched': matched,
                    'quote': quote,
                    'sentence': sentence,
                    'document': document_path,
                    'page': page,
                    'on': delivered_on
                }
                order by
                    rank
            ) as statements
        from
            telling
        group by
            commitment_id
    ),
    final as (
        select
            d.place_name as place,
            d.lead,
            d.quote as commitment,
            d.document_path as document,
            d.page,
            d.delivered_on as made_on,
            d.deadline,
            d.due_on,
            d.cadence,
            case
                when d.occurrences_per_year is not null then (
                    select
                        count(*)
                    from
                        expected_occurrences o
                    where
                        o.fact_id = d.fact_id
                        and o.expected_on <= try_cast (d.as_of as date)
                )
            end as expected_occurrences,
            d.status,
            case
                when d.status = 'reported_done'
                and d.aim_count > 0 then '后来的文件报告的' || d.aim_count || '个数量都不低于承诺'
                when d.status = 'reported_done' then '后来的文件说已办成'
                when d.status = 'overdue' then concat(
                    '已到期，',
                    d.aim_count,
                    '个数量中',
                    d.short_aims,
                    '个所报告的不及承诺'
                )
                when d.status = 'in_progress'
                and d.done_aims > 0 then concat(d.aim_count, '个数量中', d.done_aims, '个已报告达到，其余未见')
                when d.status = 'in_progress' then '后来的文件提到此事，未说办成'
                when d.status = 'restated' then '后来的文件再次提出，未见办理情况'
                when d.status = 'not_due' then '尚未到期，或此后还没有该地的文件'
                when d.latest_covered_year is null then '此后还没有该地的文件'
                else '后来的文件未提此事'
            end as reason,
            e.matched,
            e.quote as later_quote,
            e.sentence as later_sentence,
            e.document_path as later_document,
            e.page as later_page,
            e.delivered_on as later_on,
            t.statements,
            d.fact_id,
            d.support,
            d.situation,
            d.light,
            d.days_late,
            d.decision
        from
            lit d
            left join told t on t.commitment_id = d.fact_id
            left join first_told e on e.commitment_id = d.fact_id
        where
            asked_status is null
            or d.status = asked_status
        order by
            d.place_name,
            d.delivered_on,
            d.document_path,
            d.fact_ordinal,
            d.fact_id
    )
select
    *
from
    final

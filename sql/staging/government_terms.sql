-- 各地政府的届：报告开头写明第几届人民代表大会第几次会议，由此得首年；没有写明的按 term_cycles 的周期｜Terms of government: from the congress and session that reports name in their head; where none does, by the cycle of term_cycles
-- place: 地方全称｜Full name of the place
-- congress: 第几届人民代表大会；按周期的为空｜Number of the people's congress; null where the cycle tells
-- term_first_year: 一届政府的首年，即首次定目标的那一年｜First year of the term, the first whose targets it set
-- term_last_year: 一届政府的末年｜Last year of the term
-- basis: 依据：first_session 首次会议、session 由第几次会议推算、cycle 周期｜Basis: first_session, session (counted back), cycle
-- quote: 写明届次的原文；按周期的为空｜The words that name the congress; null where the cycle tells
-- document_path: 写明届次的文件的路径｜Path of the document that names it
with
    named as (
        select
            d.place_id,
            d.delivered_year,
            d.document_path,
            s.text as quote,
            chinese_number (
                regexp_extract(
                    s.text,
                    '第([一二三四五六七八九十]{1,3})届(?:全国)?人民代表大会第([一二三四五六七八九十]{1,3})次',
                    1
                )
            ) as congress,
            chinese_number (
                regexp_extract(
                    s.text,
                    '第([一二三四五六七八九十]{1,3})届(?:全国)?人民代表大会第([一二三四五六七八九十]{1,3})次',
                    2
                )
            ) as session
        from
            sentences s
            join dated_parts d using (part_id)
        where
            d.part_kind = 'work_report'
            and d.place_id is not null
            and d.delivered_year is not null
            and s.ordinal < 10
            and regexp_matches(
                s.text,
                '届(全国)?人民代表大会第[^，。；]{1,3}次(全体)?会议(上|通过|听取)'
            )
    ),
    counted as (
        select
            n.*,
            l.name as place,
            l.level,
            c.first_year as cycle_first_year,
            c.year_count,
            n.delivered_year - n.session + 1 as counted_year
        from
            named n
            join places l using (place_id)
            left join term_cycles c using (level)
        where
            n.congress > 0
            and n.session > 0
    ),
    congresses as (
        select
            place_id,
            place,
            congress,
            bool_or(session = 1) as is_first_session,
            max(counted_year) as counted_year,
            max(delivered_year) as last_report_year,
            any_value(cycle_first_year) as cycle_first_year,
            any_value(year_count) as year_count,
            arg_min(quote, session) as quote,
            arg_min(document_path, session) as document_path
        from
            counted
        group by
            place_id,
            place,
            congress
    ),
    snapped as (
        select
            *,
            case
                when not is_first_session
                and abs(counted_year - nearest_cycle_year) <= 1 then nearest_cycle_year
                else counted_year
            end as snapped_year
        from
            (
                select
                    *,
                    (
                        cycle_first_year + year_count * round((counted_year - cycle_first_year) / year_count)
                    )::integer as nearest_cycle_year
                from
                    congresses
            )
    ),
    begun as (
        select
            *,
            greatest(
                snapped_year,
                coalesce(
                    lag (last_report_year) over (
                        partition by
                            place_id
                        order by
                            congress
                    ) + 1,
                    snapped_year
                )
            ) as term_first_year
        from
            snapped
    ),
    said as (
        select
            place_id,
            place,
            congress,
            case
                when is_first_session then term_first_year
                else greatest(
                    term_first_year,
                    coalesce(
                        lead (term_first_year) over (
                            partition by
                                place_id
                            order by
                                congress
                        ) - coalesce(year_count, 5),
                        term_first_year
                    )
                )
            end::integer as term_first_year,
            coalesce(
                lead (term_first_year) over (
                    partition by
                        place_id
                    order by
                        congress
                ) - 1,
                term_first_year + coalesce(year_count, 5) - 1
            )::integer as term_last_year,
            case
                when is_first_session then 'first_session'
                else 'session'
            end as basis,
            quote,
            document_path
        from
            begun
    ),
    cycles as (
        select
            l.place_id,
            l.name as place,
            null::integer as congress,
            (c.first_year + c.year_count * step.number)::integer as term_first_year,
            (
                c.first_year + c.year_count * step.number + c.year_count - 1
            )::integer as term_last_year,
            'cycle' as basis,
            null::varchar as quote,
            null::varchar as document_path
        from
            places l
            join term_cycles c using (level)
            cross join range(-6, 7) step (number)
    ),
    years as (
        select
            c.place_id,
            c.place,
            unnest(range(c.term_first_year, c.term_last_year + 1))::integer as year,
            c.term_first_year as cycle_year
        from
            cycles c
    ),
    uncovered as (
        select
            y.place_id,
            y.place,
            null::integer as congress,
            min(y.year)::integer as term_first_year,
            max(y.year)::integer as term_last_year,
            'cycle' as basis,
            null::varchar as quote,
            null::varchar as document_path
        from
            years y
            anti join said s on s.place_id = y.place_id
            and y.year between s.term_first_year and s.term_last_year
        group by
            y.place_id,
            y.place,
            y.cycle_year
    ),
    final as (
        select
            *
        from
            said
        where
            term_last_year >= term_first_year
        union all
        select
            *
        from
            uncovered
    )
select
    *
from
    final

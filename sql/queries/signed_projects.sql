-- 签约项目的三张清单：未履约、未开工、未建成投产，按签约年份，连同签约和最近一次的原文｜The three lists of signed projects: unfulfilled, not started, not completed, by the year signed, with the text of the signing and of the latest word
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 签约年份｜Year signed
-- parameter list: 哪张清单：unfulfilled 未履约、not_started 未开工、not_completed 未建成投产；不给则全部签约项目｜Which list: unfulfilled, not_started, not_completed; all signed projects unless told
with
    listed as (
        select
            v.*,
            list_filter(
                [
                    case
                        when not is_fulfilled then 'unfulfilled'
                    end,
                    case
                        when not is_started then 'not_started'
                    end,
                    case
                        when not is_produced then 'not_completed'
                    end
                ],
                lambda x: x is not null
            ) as lists
        from
            signed_projects v
    ),
    final as (
        select
            v.place,
            v.signed_year,
            v.project,
            v.standing,
            array_to_string(v.lists, ' ') as lists,
            v.investor,
            v.investment,
            v.signed_quote,
            v.signed_document,
            v.signed_page,
            v.last_year,
            v.last_quote,
            v.last_document,
            v.last_page
        from
            listed v
            left join places l on l.name = v.place
        where
            (
                $place is null
                or $place in (v.place, l.short_name, l.code)
            )
            and (
                $year is null
                or v.signed_year = try_cast ($year as integer)
            )
            and (
                $list is null
                or list_contains(v.lists, $list)
            )
        order by
            v.place,
            v.signed_year,
            list_position(
                [
                    'unfulfilled',
                    'ended',
                    'not_started',
                    'still_signed',
                    'no_word',
                    'started',
                    'produced'
                ],
                v.standing
            ),
            v.project
    )
select
    *
from
    final

-- 文件：读全了没有、日期和地方有没有把握、有什么毛病；最该看的在先｜Documents: whether they were read whole, how sure date and place are, what is wrong; those that need a look come first
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter problem: 只看有毛病的，写 1｜Only those with a problem; write 1
-- column parts: 篇数｜Parts
-- column incomplete_parts: 不全的篇｜Incomplete parts
-- column coverage: 正文占比｜Share of text in a part
-- column facts: 事实数｜Facts
-- column facts_per_thousand_characters: 每千字事实｜Facts per thousand characters
-- column notes: 说明的代号｜Codes of notes
-- column is_copy: 是否重复｜Whether it is a copy
-- column problem: 毛病｜Problem
-- column delivered_on: 作报告日｜Day of delivery
-- column delivered_origin: 日期来处｜Where the day is from
with
    part_state as (
        select
            p.document_id,
            count(*) as parts,
            count(*) filter(
                where
                    not p.is_complete
            ) as incomplete_parts,
            any_value(l.name) as place,
            any_value(l.short_name) as short_name,
            any_value(l.code) as code,
            any_value(
                p.delivered_on
                order by
                    p.ordinal
            ) as delivered_on,
            any_value(
                p.delivered_origin
                order by
                    p.ordinal
            ) as delivered_origin
        from
            parts p
            left join places l using (place_id)
        group by
            p.document_id
    ),
    fact_state as (
        select
            document_id,
            count(*) as facts
        from
            facts
        group by
            document_id
    ),
    note_state as (
        select
            path,
            list(
                distinct code
                order by
                    code
            ) as notes,
            count(*) filter(
                where
                    severity <> 'information'
            ) as warnings
        from
            notes
        group by
            path
    ),
    judged as (
        select
            p.place,
            d.path as document,
            d.status,
            d.format,
            coalesce(p.parts, 0) as parts,
            coalesce(p.incomplete_parts, 0) as incomplete_parts,
            round(d.part_coverage, 3) as coverage,
            p.delivered_on,
            p.delivered_origin,
            coalesce(f.facts, 0) as facts,
            round(1000 * f.facts / nullif(len(d.raw_text), 0), 1) as facts_per_thousand_characters,
            coalesce(n.notes, []) as notes,
            d.canonical_document_id is not null as is_copy,
            case
                when d.status = 'quarantined' then 'unread'
                when d.canonical_document_id is not null then 'copy'
                when coalesce(f.facts, 0) = 0 then 'no_facts'
                when p.place is null then 'no_place'
                when p.delivered_on is null then 'no_date'
                when p.incomplete_parts > 0 then 'incomplete'
                when d.part_coverage < 0.5 then 'low_coverage'
                when p.delivered_origin in ('inferred', 'file_name') then 'inferred_date'
                when n.warnings > 0 then 'warned'
                else ''
            end as problem,
            p.short_name,
            p.code
        from
            documents d
            left join part_state p using (document_id)
            left join fact_state f using (document_id)
            left join note_state n using (path)
    ),
    final as (
        select
            * exclude (short_name, code)
        from
            judged
        where
            (
                $place is null
                or $place in (place, short_name, code)
            )
            and (
                $problem is null
                or problem <> ''
            )
        order by
            list_position(
                [
                    'unread',
                    'no_facts',
                    'no_date',
                    'no_place',
                    'incomplete',
                    'low_coverage',
                    'inferred_date',
                    'warned',
                    'copy',
                    ''
                ],
                problem
            ),
            place,
            document
    )
select
    *
from
    final

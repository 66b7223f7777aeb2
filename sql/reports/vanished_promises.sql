-- 不了了之的目标：到期后的报告既没有完成情况，也不再提这个指标｜Promises that vanish: the report after their year neither tells what came of them nor names the indicator again
-- place: 地方全称｜Full name of the place
-- years_aimed: 此前（含当年）有几年定过这一指标的目标｜In how many years up to then the indicator had a target
-- next_document: 应当说明的那份报告｜The report that should have told
with
    silent as (
        select
            p.*,
            d.part_id as next_part_id,
            d.document_path as next_document
        from
            promises p
            join dated_parts d on d.place_id = p.place_id
            and d.part_kind = 'work_report'
            and d.covered_year = p.year
        where
            p.verdict = 'no_report'
            and p.period_start_year = p.year
    ),
    named_again as (
        select
            part_id,
            indicator_key
        from
            results
        union
        select
            part_id,
            indicator_key
        from
            targets
    ),
    counted as (
        select
            place_id,
            indicator_key,
            list(distinct year) as years
        from
            promises
        where
            low is not null
        group by all
    ),
    final as (
        select
            s.place,
            s.year,
            s.indicator,
            s.measure,
            s.op,
            s.low,
            s.unit,
            len(
                list_filter(c.years, lambda aimed: aimed <= s.year)
            ) as years_aimed,
            s.promise_quote,
            s.promise_document,
            s.next_document
        from
            silent s
            left join counted c on c.place_id = s.place_id
            and c.indicator_key = s.indicator_key
            anti join named_again n on n.part_id = s.next_part_id
            and n.indicator_key = s.indicator_key
    )
select
    *
from
    final

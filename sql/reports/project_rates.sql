-- 项目的四个率，连同分子、分母和所用的口径：按签约年份分批（signed_projects），或照报告所数、所述｜The four rates of projects with numerator, denominator and the definition used: by cohort of the year signed (signed_projects), or as reports count and state them
-- place: 地方全称｜Full name of the place
-- year: 首次见于签约的年份；报告自述的取所属年份｜Year first seen as signed; of stated rates their year
-- rate: 哪个率：fulfilment 履约率、start 开工率、fund_arrival 资金到位率、production 建成投产率｜Which rate: fulfilment, start, fund_arrival, production
-- definition: 口径，写明分子和分母各是什么｜Definition: what numerator and denominator are
-- numerator: 分子｜Numerator
-- denominator: 分母｜Denominator
-- value: 率，百分之几｜Rate in per cent
with
    counts as (
        select
            place,
            signed_year as year,
            count(*) as signed,
            count(*) filter(
                where
                    is_fulfilled
            ) as fulfilled,
            count(*) filter(
                where
                    is_started
            ) as started,
            count(*) filter(
                where
                    is_produced
            ) as produced
        from
            signed_projects
        group by
            place,
            signed_year
    ),
    amounts as (
        select
            d.place_name as place,
            r.period_end_year as year,
            max(r.low_base) filter(
                where
                    r.indicator_id = 'arrived_funds'
            ) as arrived,
            max(r.low_base) filter(
                where
                    r.indicator_id = 'signed_amount'
            ) as signed
        from
            results r
            join dated_parts d using (part_id)
        where
            r.indicator_id in ('arrived_funds', 'signed_amount')
            and r.measure = 'level'
            and r.unit_base = '元'
            and d.place_id is not null
        group by all
    ),
    counted_parts as (
        select
            d.place_name as place,
            coalesce(r.period_end_year, d.covered_year) as year,
            r.part_id,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_signed'
            ) as signed,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_fulfilled'
            ) as fulfilled_said,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_ended'
            ) as ended,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_unfulfilled'
            ) as unfulfilled,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_started'
            ) as started_said,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_under_construction'
            ) as building,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_completed'
            ) as produced
        from
            results r
            join dated_parts d using (part_id)
        where
            r.indicator_id in (
                'projects_signed',
                'projects_fulfilled',
                'projects_ended',
                'projects_unfulfilled',
                'projects_started',
                'projects_under_construction',
                'projects_completed'
            )
            and r.measure = 'level'
            and d.place_id is not null
        group by all
    ),
    counted as (
        select
            place,
            year,
            signed,
            produced,
            fulfilled_said,
            signed - coalesce(ended, 0) - coalesce(unfulfilled, 0) as not_ended,
            ended is not null
            or unfulfilled is not null as tells_end,
            coalesce(started_said, building + produced) as started
        from
            counted_parts
    ),
    stated as (
        select
            d.place_name as place,
            r.period_end_year as year,
            case r.indicator_id
                when 'contract_fulfilment_rate' then 'fulfilment'
                when 'start_rate' then 'start'
                when 'fund_arrival_rate' then 'fund_arrival'
                else 'production'
            end as rate,
            r.low as value
        from
            results r
            join dated_parts d using (part_id)
        where
            r.indicator_id in (
                'contract_fulfilment_rate',
                'start_rate',
                'fund_arrival_rate',
                'production_rate'
            )
            and d.place_id is not null
    ),
    final as (
        select
            place,
            year,
            'fulfilment' as rate,
            '没有停滞、终止，也没有说未履约的项目 / 该年签约的项目｜neither ended nor said to be unfulfilled / signed that year' as definition,
            fulfilled as numerator,
            signed as denominator,
            round(100.0 * fulfilled / signed, 2) as value
        from
            counts
        union all
        select
            place,
            year,
            'fulfilment',
            '签约后见于开工及以后阶段的项目 / 该年签约的项目｜signed and later seen at work or further / signed that year',
            started,
            signed,
            round(100.0 * started / signed, 2)
        from
            counts
        union all
        select
            place,
            year,
            'start',
            '见于开工及以后阶段的项目 / 该年签约的项目｜started or further / signed that year',
            started,
            signed,
            round(100.0 * started / signed, 2)
        from
            counts
        union all
        select
            place,
            year,
            'production',
            '见于竣工、投产的项目 / 该年签约的项目｜completed or producing / signed that year',
            produced,
            signed,
            round(100.0 * produced / signed, 2)
        from
            counts
        union all
        select
            place,
            year,
            'production',
            '见于竣工、投产的项目 / 已开工的项目｜completed or producing / started',
            produced,
            started,
            round(100.0 * produced / nullif(started, 0), 2)
        from
            counts
        union all
        select
            place,
            year,
            'fund_arrival',
            '报告的到位资金 / 报告的签约金额，元｜funds arrived / amount signed as reported, yuan',
            arrived,
            signed,
            round(100.0 * arrived / nullif(signed, 0), 2)
        from
            amounts
        where
            arrived is not null
            and signed is not null
        union all
        select
            place,
            year,
            'fulfilment',
            '同一份报告里的履约个数 / 签约个数｜numbers of projects fulfilled / signed in one report',
            fulfilled_said,
            signed,
            round(100.0 * fulfilled_said / nullif(signed, 0), 2)
        from
            counted
        where
            fulfilled_said is not null
            and signed is not null
        union all
        select
            place,
            year,
            'fulfilment',
            '同一份报告里的签约个数减去终止、未履约个数 / 签约个数｜number of projects signed less those ended or unfulfilled / signed in one report',
            not_ended,
            signed,
            round(100.0 * not_ended / nullif(signed, 0), 2)
        from
            counted
        where
            tells_end
            and signed is not null
        union all
        select
            place,
            year,
            'start',
            '同一份报告里的开工个数，没有写的取在建加竣工、投产个数 / 签约个数｜numbers of projects started, else building and completed / signed in one report',
            started,
            signed,
            round(100.0 * started / nullif(signed, 0), 2)
        from
            counted
        where
            started is not null
            and signed is not null
        union all
        select
            place,
            year,
            'production',
            '同一份报告里的竣工、投产个数 / 签约个数｜numbers of projects completed / signed in one report',
            produced,
            signed,
            round(100.0 * produced / nullif(signed, 0), 2)
        from
            counted
        where
            produced is not null
            and signed is not null
        union all
        select
            place,
            year,
            'production',
            '同一份报告里的竣工、投产个数 / 开工个数｜numbers of projects completed / started in one report',
            produced,
            started,
            round(100.0 * produced / nullif(started, 0), 2)
        from
            counted
        where
            produced is not null
            and started is not null
        union all
        select
            place,
            year,
            rate,
            '报告自述，未写分子分母｜as the report states it, without numerator and denominator',
            null,
            null,
            value
        from
            stated
    )
select
    *
from
    final

-- 项目的四个率，连同分子、分母和所用的口径：按签约年份分批，或照报告自述｜The four rates of projects with numerator, denominator and the definition used: by cohort of the year signed, or as reports state them
-- place: 地方全称｜Full name of the place
-- year: 首次见于签约的年份；报告自述的取所属年份｜Year first seen as signed; of stated rates their year
-- rate: 哪个率：fulfilment 履约率、start 开工率、fund_arrival 资金到位率、production 建成投产率｜Which rate: fulfilment, start, fund_arrival, production
-- definition: 口径，写明分子和分母各是什么｜Definition: what numerator and denominator are
-- numerator: 分子｜Numerator
-- denominator: 分母｜Denominator
-- value: 率，百分之几｜Rate in per cent
with
    sightings as (
        select
            m.project_id,
            m.stage,
            p.place_name as place,
            try_cast (substr(p.delivered_on, 1, 4) as integer) as seen_year,
            p.delivered_on
        from
            project_mentions m
            join dated_parts p using (part_id)
        where
            p.place_id is not null
            and not m.is_planned
    ),
    signings as (
        select
            project_id,
            place,
            min(seen_year) as year,
            min(delivered_on) as signed_on
        from
            sightings
        where
            stage = 'signed'
        group by
            project_id,
            place
    ),
    cohorts as (
        select
            s.project_id,
            s.place,
            s.year,
            coalesce(
                bool_or(
                    t.stage in (
                        'started',
                        'under_construction',
                        'completed',
                        'in_production'
                    )
                ),
                false
            ) as is_started,
            coalesce(
                bool_or(t.stage in ('completed', 'in_production')),
                false
            ) as is_produced
        from
            signings s
            left join sightings t on t.project_id = s.project_id
            and t.place = s.place
            and t.delivered_on >= s.signed_on
        group by all
    ),
    counts as (
        select
            place,
            year,
            count(*) as signed,
            count(*) filter(
                where
                    is_started
            ) as started,
            count(*) filter(
                where
                    is_produced
            ) as produced
        from
            cohorts
        group by
            place,
            year
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
    counted as (
        select
            d.place_name as place,
            r.period_end_year as year,
            r.part_id,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_signed'
            ) as signed,
            max(r.low) filter(
                where
                    r.indicator_id = 'projects_started'
            ) as started,
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
                'projects_started',
                'projects_completed'
            )
            and r.measure = 'level'
            and d.place_id is not null
        group by all
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
            '签约后见于开工及以后阶段的项目 / 该年签约的项目｜signed and later seen at work or further / signed that year' as definition,
            started as numerator,
            signed as denominator,
            round(100.0 * started / signed, 2) as value
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
            'start',
            '同一份报告里的开工个数 / 签约个数｜numbers of projects started / signed in one report',
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

-- 报告没有直接说、但可由各年的数推算的完成情况：年均增速由各年增速平均，翻番由增速连乘或两年的数相除，只说完成年计划百分之几的由目标乘出｜Deliveries that no report states but its yearly figures give: an average growth from the growth of each year, a multiple from the growth of each year or from two levels, a share of the year's plan that was fulfilled from the target
-- promise_id: 承诺编号｜Id of the promise
-- fact_id: 末年那条事实的编号｜Id of the fact of the last year
-- delivered: 推算的完成值，以目标的单位计｜Delivered value, worked out, in the unit of the target
-- basis: 怎样推算的；缺某年增速的，用包含它的年均增速｜How it was worked out; a year without a growth of its own takes the average of the years about it
with
    asked as (
        select
            promise_id,
            place_id,
            indicator_id,
            measure_group,
            period_end_year as last_year,
            case
                when measure_group = 'growth' then period_start_year
                when base_year (clause_with (sentence_text, quote)) is not null then base_year (clause_with (sentence_text, quote)) + 1
                when period_start_year < period_end_year then period_start_year
                when contains(quote, '比上年') then period_end_year
            end as first_year,
            regexp_matches(indicator, '生产总值|增加值|经济|收入')
            and not regexp_matches(indicator, '预算|财政|营业') as is_in_real_terms
        from
            target_statements
        where
            is_latest
            and place_id is not null
            and indicator_id is not null
            and (
                measure_group = 'multiple'
                or (
                    measure_group = 'growth'
                    and period_start_year < period_end_year
                )
            )
    ),
    years as (
        select
            promise_id,
            place_id,
            indicator_id,
            first_year,
            last_year,
            unnest(range(first_year, last_year + 1)) as year
        from
            asked
        where
            first_year is not null
    ),
    growths as (
        select
            place_id,
            indicator_id,
            period_start_year,
            period_end_year,
            low as growth,
            fact_id
        from
            result_facts
        where
            source = 'self_report'
            and part_kind = 'work_report'
            and measure_group = 'growth'
            and unit_base = '%'
            and not is_masked
            and covered_year = period_end_year
            and (
                period_start_year = period_end_year
                or contains(quote, '年均')
            )
        qualify
            row_number() over (
                partition by
                    place_id,
                    indicator_id,
                    period_start_year,
                    period_end_year
                order by
                    operator in ('ge', 'le'),
                    delivered_on,
                    fact_ordinal
            ) = 1
    ),
    fitting as (
        select
            y.promise_id,
            y.first_year,
            y.last_year,
            y.year,
            g.growth,
            g.fact_id,
            g.period_start_year,
            g.period_end_year > g.period_start_year as is_average
        from
            years y
            join growths g on g.place_id = y.place_id
            and g.indicator_id = y.indicator_id
            and y.year between g.period_start_year and g.period_end_year
            and g.period_start_year >= y.first_year
            and g.period_end_year <= y.last_year
    ),
    yearly as (
        select
            promise_id,
            year
        from
            fitting
        where
            not is_average
    ),
    lacking as (
        select distinct
            f.promise_id,
            f.fact_id
        from
            fitting f
            anti join yearly y on y.promise_id = f.promise_id
            and y.year = f.year
        where
            f.is_average
    ),
    rates as (
        select
            f.*
        from
            fitting f
            left join lacking l using (promise_id, fact_id)
        where
            not f.is_average
            or l.fact_id is not null
        qualify
            row_number() over (
                partition by
                    f.promise_id,
                    f.year
                order by
                    f.is_average desc,
                    f.period_start_year
            ) = 1
    ),
    chained as (
        select
            promise_id,
            arg_max(fact_id, year) as fact_id,
            product(1 + growth / 100) as multiple,
            count(*) as year_count,
            any_value(first_year) as first_year,
            any_value(last_year) as last_year
        from
            rates
        group by
            promise_id
        having
            count(*) = any_value(last_year) - any_value(first_year) + 1
    ),
    levels as (
        select
            place_id,
            indicator_id,
            period_end_year as year,
            unit_base,
            low_base,
            fact_id
        from
            result_facts
        where
            source = 'self_report'
            and measure_group = 'level'
            and operator = 'eq'
            and not is_masked
            and period_start_year = period_end_year
        qualify
            row_number() over (
                partition by
                    place_id,
                    indicator_id,
                    period_end_year,
                    unit_base
                order by
                    covered_year,
                    fact_ordinal
            ) = 1
    ),
    divided as (
        select
            a.promise_id,
            b.fact_id,
            b.low_base / nullif(c.low_base, 0) as multiple,
            a.first_year,
            a.last_year
        from
            asked a
            join levels b on b.place_id = a.place_id
            and b.indicator_id = a.indicator_id
            and b.year = a.last_year
            join levels c on c.place_id = a.place_id
            and c.indicator_id = a.indicator_id
            and c.unit_base = b.unit_base
            and c.year = a.first_year - 1
        where
            a.measure_group = 'multiple'
            and not a.is_in_real_terms
    ),
    fulfilled as (
        select
            t.promise_id,
            r.fact_id,
            round(t.low * r.low / 100, 2) as delivered,
            concat('由报告所说“完成计划的', plain_number (r.low), '%”乘目标推算') as basis
        from
            target_statements t
            join result_facts r on r.place_id = t.place_id
            and r.indicator_id = t.indicator_id
            and r.period_end_year = t.period_end_year
        where
            t.is_latest
            and t.measure_group in ('level', 'change')
            and t.period_start_year = t.period_end_year
            and t.operator in ('eq', 'ge', 'approx')
            and t.low > 0
            and t.unit_base <> '%'
            and r.source = 'self_report'
            and r.measure = 'share'
            and r.unit_base = '%'
            and not r.is_masked
            and r.delivered_on > t.delivered_on
            and regexp_matches(
                r.quote,
                '(完成|占|为)[^，；。\d]{0,6}(年度?|全年|年初|当年|省定?|市定?|国家)(预期|工作|下达)?(计划|目标|任务)(任务)?数?的'
            )
    ),
    worked_out as (
        select
            c.promise_id,
            c.fact_id,
            case
                when a.measure_group = 'growth' then round(
                    (power(c.multiple, 1.0 / c.year_count) - 1) * 100,
                    1
                )
                else round(c.multiple, 2)
            end as delivered,
            concat('由报告的', c.first_year, '至', c.last_year, '年增速推算') as basis,
            1 as preference
        from
            chained c
            join asked a using (promise_id)
        union all
        select
            promise_id,
            fact_id,
            round(multiple, 2) as delivered,
            concat('由报告的', first_year - 1, '年和', last_year, '年的数推算') as basis,
            2 as preference
        from
            divided
        union all
        select
            promise_id,
            fact_id,
            delivered,
            basis,
            3 as preference
        from
            fulfilled
    ),
    final as (
        select
            promise_id,
            fact_id,
            delivered,
            basis
        from
            worked_out
        where
            delivered is not null
        qualify
            row_number() over (
                partition by
                    promise_id
                order by
                    preference,
                    fact_id
            ) = 1
    )
select
    *
from
    final

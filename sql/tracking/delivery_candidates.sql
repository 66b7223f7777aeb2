-- 每项承诺可能的完成情况：同地、同指标、同期，在时期过完以后报告的｜Possible deliveries of promises: same place, indicator and period, reported once the period was over
-- is_same_measure: 量是否相同｜Whether the measure is the same
-- is_same_unit: 基本单位是否相同；计数的量词互通｜Whether the base unit is the same; counters stand for each other
-- is_real_terms: 是否只有扣除价格因素的数，而承诺未这样说｜Whether it is in real terms and the promise is not
-- is_redefined: 是否写明口径已变，而承诺未这样说｜Whether it says that the definition changed and the promise does not
-- is_comparable: 是否可以直接比较｜Whether it can be compared as it is
-- delivered: 完成值，折成目标的单位｜Delivered value in the unit of the target
-- closeness: 由优到劣的次序：次年本地工作报告最先｜Order from the best: the place's own report of the next year comes first
with
    statements as (
        select
            *
        from
            target_statements
        where
            is_latest
            and place_id is not null
    ),
    patterns as (
        select
            string_agg(pattern, '|') filter(
                where
                    meaning = 'redefined'
            ) as redefined,
            string_agg(pattern, '|') filter(
                where
                    meaning = 'real_terms'
            ) as real_terms
        from
            change_words
    ),
    counters as (
        select distinct
            unit_base
        from
            units
        where
            kind = 'count'
    ),
    paired as (
        select
            t.promise_id,
            t.statement,
            t.measure_group as target_measure,
            t.low as target_low,
            t.low_base as target_low_base,
            t.unit as target_unit,
            t.unit_base as target_unit_base,
            t.sentence_text as target_sentence,
            t.quote as target_quote,
            r.*
        from
            statements t
            join result_facts r on r.place_id = t.place_id
            and r.indicator_key = t.indicator_key
            and r.period_end_year = t.period_end_year
        where
            r.covered_year >= t.period_end_year
            and r.document_id <> t.document_id
            and (
                r.period_start_year = t.period_start_year
                or (
                    r.period_start_year = r.period_end_year
                    and r.measure_group in ('level', 'rank')
                )
            )
    ),
    compared as (
        select
            p.*,
            p.measure_group = p.target_measure as is_same_measure,
            p.statement = 'no_target'
            or p.unit_base = p.target_unit_base
            or (
                a.unit_base is not null
                and b.unit_base is not null
            ) as is_same_unit,
            regexp_matches(p.window_text, w.real_terms)
            and not regexp_matches(p.target_quote, w.real_terms)
            and not regexp_matches(p.indicator, '生产总值|增加值|经济增') as is_real_terms,
            regexp_matches(p.window_text, w.redefined)
            and not regexp_matches(
                clause_with (p.target_sentence, p.target_quote),
                w.redefined
            ) as is_redefined
        from
            paired p
            cross join patterns w
            left join counters a on a.unit_base = p.unit_base
            left join counters b on b.unit_base = p.target_unit_base
    ),
    valued as (
        select
            *,
            is_same_measure
            and is_same_unit
            and not is_masked
            and not is_real_terms
            and low is not null as is_comparable,
            case
                when unit = target_unit
                or statement = 'no_target'
                or coalesce(target_low_base, 0) = 0
                or coalesce(target_low, 0) = 0 then low
                else low_base * target_low / target_low_base
            end as delivered
        from
            compared
    ),
    final as (
        select
            *,
            row_number() over (
                partition by
                    promise_id
                order by
                    is_comparable desc,
                    (
                        part_kind = 'work_report'
                        and covered_year = period_end_year
                    ) desc,
                    covered_year,
                    part_kind = 'work_report' desc,
                    is_same_measure desc,
                    is_masked,
                    delivered_on,
                    document_path,
                    fact_ordinal,
                    fact_id
            ) as closeness
        from
            valued
    )
select
    *
from
    final

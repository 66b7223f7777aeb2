-- 每项承诺可能的完成情况：同地、同指标、同期，在时期过完以后报告的｜Possible deliveries of promises: same place, indicator and period, reported once the period was over
-- is_same_measure: 量是否相同｜Whether the measure is the same
-- is_same_unit: 基本单位是否相同；计数的量词互通｜Whether the base unit is the same; counters stand for each other
-- is_real_terms: 是否只有扣除价格因素的数，而承诺未这样说｜Whether it is in real terms and the promise is not
-- is_redefined: 是否写明口径已变，而承诺未这样说｜Whether it says that the definition changed and the promise does not
-- is_far: 是否相差五倍以上｜Whether it is more than five times off
-- matched: 怎样配上：indicator 词典指标相同、phrase 写法相同、words 实词大体相同｜How it matches: indicator, phrase, words
-- likeness: 共有实词的分量占两边的比例，0 到 1｜Weight of the words in common by the weight of all, 0 to 1
-- ratio: 完成数与目标数之比，按基本单位｜Delivery by aim in base units
-- is_comparable: 是否可以直接比较｜Whether it can be compared as it is
-- delivered: 完成值，折成目标的单位｜Delivered value in the unit of the target
-- closeness: 由优到劣的次序：次年本地工作报告最先｜Order from the best: the place's own report of the next year comes first
-- target_measure: 目标的量｜Measure of the target
-- target_low: 目标的下限｜Lower value of the target
-- target_low_base: 目标的下限，折成基本单位｜Lower value of the target in base units
-- target_quote: 目标的原文｜Quote of the target
-- target_unit: 目标的单位｜Unit of the target
-- target_unit_base: 目标的基本单位｜Base unit of the target
-- source: 性质：self_report 自己的报告、statistics 统计公报｜Nature: self_report, statistics
-- stored in slices
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
            t.quote as target_quote,
            p.matched,
            p.likeness,
            p.ratio,
            r.*
        from
            delivery_pairs p
            join statements t using (promise_id)
            join result_facts r on r.fact_id = p.fact_id
        where
            r.covered_year >= t.period_end_year
            and r.document_id <> t.document_id
            and (
                r.period_start_year = t.period_start_year
                or (
                    r.period_start_year = r.period_end_year
                    and r.measure_group in ('level', 'rank')
                    and says_state (t.quote, t.unit_base)
                )
            )
    ),
    neighbours as (
        select
            p.promise_id,
            p.fact_id,
            p.quote,
            p.span_start - s.span_start as quote_start,
            p.span_end - s.span_start as quote_end,
            s.text,
            count(*) filter(
                where
                    n.span_end <= p.span_start
            ) as quantities_before,
            min(n.span_start - s.span_start) filter(
                where
                    n.span_start >= p.span_end
            ) as next_start
        from
            paired p
            join sentences s on s.part_id = p.part_id
            and s.ordinal = p.sentence_ordinal
            join facts n on n.part_id = p.part_id
            and n.sentence_ordinal = p.sentence_ordinal
            and n.kind in ('target', 'result')
        group by all
    ),
    windows as (
        select
            promise_id,
            fact_id,
            concat(
                case
                    when quantities_before = 0 then substr(text, 1, quote_start)
                end,
                quote,
                regexp_extract(
                    substr(
                        text,
                        quote_end + 1,
                        coalesce(next_start, length(text)) - quote_end
                    ),
                    '^[^；;]*'
                )
            ) as window_text
        from
            neighbours
    ),
    changed as (
        select
            w.promise_id,
            w.fact_id,
            bool_or(c.meaning = 'real_terms') as is_real_terms,
            bool_or(c.meaning = 'redefined') as is_redefined
        from
            windows w
            join statements t using (promise_id)
            join change_words c on holds_change_word (w.window_text, c.word, c.also, c.unless)
            and not holds_change_word (
                clause_with (t.sentence_text, t.quote),
                c.word,
                c.also,
                c.unless
            )
        where
            c.meaning in ('redefined', 'real_terms')
        group by
            w.promise_id,
            w.fact_id
    ),
    compared as (
        select
            p.*,
            p.statement = 'no_target'
            or p.unit_base = p.target_unit_base
            or (
                a.unit_base is not null
                and b.unit_base is not null
            ) as is_same_unit,
            p.measure_group = p.target_measure
            or (
                p.measure_group in ('level', 'change')
                and p.target_measure in ('level', 'change')
                and is_same_unit
                and coalesce(
                    case
                        when says_flow (p.target_quote, p.target_measure)
                        and says_flow (p.quote, p.measure_group) then p.ratio between 0.4 and 3
                        when says_flow (p.quote, p.measure_group)
                        and not says_state (p.target_quote, p.target_unit_base) then p.ratio between 0.6 and 1.7
                        else not says_state (p.quote, p.unit_base)
                        and p.ratio between 0.9 and 1.3
                    end,
                    false
                )
            ) as is_same_measure,
            coalesce(c.is_real_terms, false)
            and not regexp_matches(p.indicator, '生产总值|增加值|经济增') as is_real_terms,
            coalesce(c.is_redefined, false) as is_redefined,
            p.unit_base not in ('%', '‰', '百分点', '千分点', '位', '倍')
            and p.measure_group = p.target_measure
            and coalesce(p.ratio not between 0.2 and 5, false) as is_far
        from
            paired p
            left join changed c using (promise_id, fact_id)
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
            and not is_far
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
                    matched,
                    coalesce(likeness, 1) >= 0.6 desc,
                    operator in ('ge', 'le'),
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

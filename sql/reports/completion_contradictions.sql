-- 完成年度目标百分之几、超额完成，与目标数和完成数不合｜A stated share of the year's target, or a claim to have gone beyond it, that the target and the delivery do not bear out
with
    delivered as (
        select
            p.place,
            p.year,
            p.indicator_id,
            p.indicator,
            p.low,
            p.unit,
            p.op,
            p.delivered,
            p.verdict,
            p.delivery_quote,
            p.promise_quote,
            p.delivery_document,
            p.promise_document,
            half_step (p.delivered) as half,
            s.text as sentence,
            substr(s.text, f.span_end - s.span_start + 1) as rest
        from
            promises p
            join facts f on f.fact_id = p.delivery_fact_id
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            p.measure in ('level', 'change')
            and p.low > 0
            and p.delivered > 0
            and regexp_matches(s.text, '(目标|计划|任务)')
    ),
    said as (
        select
            *,
            try_cast (
                regexp_extract(
                    rest,
                    '^[，、,（(]?[^，；。\d]{0,8}(?:完成|占|为)[^，；。\d]{0,6}(?:目标|计划|任务)[^，；。\d]{0,6}的?([\d.]+)[%％]',
                    1
                ) as double
            ) as stated,
            regexp_matches(
                rest,
                '^[，、,（(]?均?超额完成(了)?(年度|全年|年初|当年)?(目标|计划|任务)'
            ) as says_more
        from
            delivered
    ),
    computed as (
        select
            *,
            100 * delivered / low as computed,
            100 * (delivered - half) / low as lowest,
            100 * (delivered + half) / low as highest
        from
            said
        where
            stated is not null
            or says_more
    ),
    final as (
        select
            place,
            year,
            'completion' as kind,
            indicator_id,
            indicator,
            coalesce(stated, 100) as stated,
            '%' as unit,
            round(computed, 2) as computed,
            round(lowest, 2) as expected_low,
            round(highest, 2) as expected_high,
            concat(
                plain_number (delivered),
                unit,
                ' ÷ ',
                plain_number (low),
                unit,
                ' = ',
                plain_number (round(computed, 2)),
                '%',
                case
                    when stated is null then '，却说超额完成'
                end
            ) as arithmetic,
            case
                when basis_said (sentence) <> '' then 'basis_said'
                when computed not between 50 and 200 then 'other_matter'
                when op = 'approx' then 'approximate'
            end as explanation,
            case explanation
                when 'basis_said' then basis_said (sentence)
                else ''
            end as explanation_evidence,
            delivery_quote as quote,
            promise_quote as other_quote,
            null::varchar as third_quote,
            delivery_document as document,
            promise_document as other_document,
            null::varchar as third_document
        from
            computed
        where
            case
                when stated is null then highest < 100
                else stated + half_step (stated) < lowest - 1e-6
                or stated - half_step (stated) > highest + 1e-6
            end
    )
select
    *
from
    final

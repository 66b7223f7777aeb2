-- 报告里的数与统计公报的不合：留出两边四舍五入的余地；公报别处写着同一个数的不算｜A report's figure that is not the communiqué's: with room for rounding on both sides; not where the communiqué states the same number elsewhere in its sentence
with
    figures as materialized (
        select
            *
        from
            stated_figures
    ),
    paired as (
        select
            o.*,
            s.low as statistics_low,
            s.unit as statistics_unit,
            case
                when s.unit = o.unit then s.low
                else s.low_base * o.low / o.low_base
            end as computed,
            s.half_base * coalesce(abs(o.low / nullif(o.low_base, 0)), 1) as statistics_half,
            s.quote as statistics_quote,
            s.indicator as statistics_indicator,
            s.sentence as statistics_sentence,
            s.document_path as statistics_document,
            s.covered_year as statistics_year,
            s.mention as statistics_mention
        from
            figures o
            join figures s on s.place_id = o.place_id
            and s.indicator_id = o.indicator_id
            and s.measure = o.measure
            and s.unit_base = o.unit_base
            and s.year = o.year
        where
            o.source = 'self_report'
            and o.part_kind = 'work_report'
            and o.mention = 1
            and s.source = 'statistics'
            and o.low_base <> 0
            and not contains(o.quote, '分别')
    ),
    judged as (
        select
            *,
            abs(low - computed) <= half + statistics_half + 1e-6 as is_same,
            contains(
                statistics_sentence,
                plain_number (abs(low)) || unit
            ) as is_said
        from
            paired
    ),
    settled as (
        select
            *,
            bool_or(is_same) over statements as is_confirmed,
            bool_or(is_said) over statements as is_said_elsewhere,
            bool_or(
                is_same
                and statistics_year = year
            ) over statements as is_confirmed_at_once
        from
            judged
        window
            statements as (
                partition by
                    fact_id
            )
    ),
    compared as (
        select
            *
        from
            settled
        where
            not is_same
            and not is_said_elsewhere
            and not is_confirmed_at_once
            and statistics_mention = 1
        qualify
            row_number() over (
                partition by
                    fact_id
                order by
                    statistics_year = year desc,
                    statistics_indicator = indicator desc,
                    abs(low - computed),
                    statistics_document
            ) = 1
    ),
    final as (
        select
            c.place,
            c.year,
            'communique' as kind,
            c.indicator_id,
            c.indicator,
            c.low as stated,
            c.unit,
            round(c.computed, 4) as computed,
            round(c.computed - c.statistics_half, 4) as expected_low,
            round(c.computed + c.statistics_half, 4) as expected_high,
            concat(
                plain_number (c.low),
                c.unit,
                ' ≠ ',
                plain_number (c.statistics_low),
                c.statistics_unit
            ) as arithmetic,
            case
                when is_confirmed then 'revised'
                when basis_said (c.quote) <> basis_said (c.statistics_quote) then 'basis_said'
                when c.measure = 'growth'
                and (
                    nullif(currency_said (c.quote), '') <> nullif(currency_said (c.statistics_quote), '')
                ) then 'other_currency'
                when b.basis is not null then b.basis
                when c.low / nullif(c.computed, 0) not between 0.5 and 2 then 'other_matter'
                when c.indicator <> c.statistics_indicator then 'other_words'
                when c.is_estimate then 'estimate'
            end as explanation,
            case explanation
                when 'basis_said' then concat_ws(
                    '、',
                    nullif(basis_said (c.quote), ''),
                    nullif(basis_said (c.statistics_quote), '')
                )
                when 'real_terms' then b.explanation
                when 'same_scope' then b.explanation
                else ''
            end as explanation_evidence,
            c.quote,
            c.statistics_quote as other_quote,
            null::varchar as third_quote,
            c.document_path as document,
            c.statistics_document as other_document,
            null::varchar as third_document
        from
            compared c
            left join growth_bases b on b.indicator_id = c.indicator_id
            and c.year between b.from_year and b.to_year
            and b.basis = 'same_scope'
            and c.measure = 'growth'
        qualify
            row_number() over (
                partition by
                    c.fact_id
                order by
                    b.from_year desc
            ) = 1
    )
select
    *
from
    final

-- 增速与两年的数不合：只比按现价计的指标（growth_bases），留出四舍五入的余地；上年的数后来有别的说法的，一并试过｜Growth that does not follow from two stated levels: only indicators stated at current prices (growth_bases), with room for rounding; other statements of last year's level are tried too
with
    figures as materialized (
        select
            *
        from
            stated_figures
        where
            mention = 1
    ),
    levels as (
        select
            *
        from
            figures
        where
            measure = 'level'
            and unit_base not in ('%', '‰', '百分点', '千分点', '位', '倍', '')
            and low_base > 0
    ),
    grown as (
        select
            g.*,
            l.quote as level_quote,
            l.indicator as level_indicator,
            l.low as level_low,
            l.unit as level_unit,
            l.unit_base as level_unit_base,
            l.low_base as level_base,
            l.half_base as level_half,
            coalesce(
                b.basis,
                case
                    when l.unit_base not in ('元', '美元') then 'nominal'
                end
            ) as basis,
            b.explanation as basis_explanation,
            b.largest_gap / 100 as largest_gap
        from
            figures g
            join levels l on l.part_id = g.part_id
            and l.sentence_ordinal = g.sentence_ordinal
            and l.indicator_id = g.indicator_id
            and l.year = g.year
            and l.span_start <= g.span_start
            and l.span_end <= g.span_end
            left join growth_bases b on b.indicator_id = g.indicator_id
            and g.year between b.from_year and b.to_year
        where
            g.measure = 'growth'
            and g.unit = '%'
            and abs(g.low) < 100
            and not regexp_matches(g.quote, '年均|分别|累计|占|扣除|实际(增长|下降|增速)')
            and not exists (
                select
                    1
                from
                    figures other
                where
                    other.part_id = g.part_id
                    and other.sentence_ordinal = g.sentence_ordinal
                    and other.span_end > l.span_end
                    and other.span_end < g.span_end
            )
        qualify
            row_number() over (
                partition by
                    g.fact_id
                order by
                    l.span_end desc,
                    b.from_year desc
            ) = 1
    ),
    paired as (
        select
            g.*,
            b.quote as before_quote,
            b.indicator as before_indicator,
            b.low as before_low,
            b.unit as before_unit,
            b.document_path as before_document,
            b.sentence as before_sentence,
            b.is_estimate as is_before_estimate,
            100 * (g.level_base / b.low_base - 1) as computed,
            100 * (
                (g.level_base - g.level_half) / (b.low_base + b.half_base) - 1
            ) as lowest,
            100 * (
                (g.level_base + g.level_half) / (b.low_base - b.half_base) - 1
            ) as highest,
            b.low_base as before_base,
            row_number() over (
                partition by
                    g.fact_id
                order by
                    b.source = g.source desc,
                    b.covered_year = b.year desc,
                    b.indicator = g.level_indicator desc,
                    b.delivered_on,
                    b.document_path,
                    b.span_start
            ) as choice
        from
            grown g
            join levels b on b.place_id = g.place_id
            and b.indicator_id = g.indicator_id
            and b.year = g.year - 1
            and b.unit_base = g.level_unit_base
            and b.low_base > b.half_base
        where
            g.basis in ('nominal', 'same_scope')
    ),
    fitting as (
        select
            fact_id,
            min(choice) as choice,
            arg_min(before_quote, choice) as before_quote,
            arg_min(before_document, choice) as before_document
        from
            paired
        where
            low + half >= lowest - 1e-6
            and low - half <= highest + 1e-6
        group by
            fact_id
    ),
    compared as (
        select
            p.*,
            f.before_quote as revised_quote,
            f.before_document as revised_document,
            p.level_base / (1 + p.low / 100) / p.before_base as implied_ratio
        from
            paired p
            left join fitting f using (fact_id)
        where
            p.choice = 1
            and coalesce(f.choice, 0) <> 1
    ),
    final as (
        select
            place,
            year,
            'growth_levels' as kind,
            indicator_id,
            indicator,
            low as stated,
            '%' as unit,
            round(computed, 2) as computed,
            round(lowest, 2) as expected_low,
            round(highest, 2) as expected_high,
            concat(
                plain_number (level_low),
                level_unit,
                ' ÷ ',
                plain_number (before_low),
                before_unit,
                ' − 1 = ',
                plain_number (round(computed, 2)),
                '%；按增速倒推上年为当时所说的',
                plain_number (round(100 * implied_ratio, 2)),
                '%'
            ) as arithmetic,
            case
                when revised_quote is not null then 'revised'
                when basis_said (sentence) <> ''
                or basis_said (before_sentence) <> '' then 'basis_said'
                when basis = 'same_scope'
                and abs(implied_ratio - 1) <= largest_gap then 'same_scope'
                when source = 'statistics' then 'final_accounts'
                when abs(implied_ratio - 1) > 0.25 then 'other_matter'
                when indicator <> before_indicator
                and level_indicator <> before_indicator then 'other_words'
                when is_estimate
                or is_before_estimate then 'estimate'
                when abs(implied_ratio - 1) <= 0.01 then 'small'
            end as explanation,
            case explanation
                when 'revised' then revised_quote || '（' || revised_document || '）'
                when 'basis_said' then concat_ws(
                    '、',
                    nullif(basis_said (sentence), ''),
                    nullif(basis_said (before_sentence), '')
                )
                when 'same_scope' then basis_explanation
                else ''
            end as explanation_evidence,
            quote,
            level_quote as other_quote,
            before_quote as third_quote,
            document_path as document,
            document_path as other_document,
            before_document as third_document
        from
            compared
    )
select
    *
from
    final

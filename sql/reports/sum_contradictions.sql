-- 各部分加起来不合：三次产业的比例、按定义相加的指标（sum_parts）；留出四舍五入的余地｜Parts that do not sum: shares of the three sectors, indicators that add up by definition (sum_parts); with room for rounding
with
    texts as (
        select
            d.place_id,
            d.place_name as place,
            d.covered_year as year,
            s.text,
            d.document_path
        from
            sentences s
            join dated_parts d using (part_id)
        where
            d.place_id is not null
            and regexp_matches(
                s.text,
                '\d\s*[:：∶︰]\s*\d{1,2}(\.\d+)?\s*[:：∶︰]\s*\d'
            )
            and regexp_matches(s.text, '产业|结构|比例')
    ),
    triples as (
        select
            *,
            unnest(
                regexp_extract_all(
                    text,
                    '\d+(?:\.\d+)?\s*[:：∶︰]\s*\d+(?:\.\d+)?\s*[:：∶︰]\s*\d+(?:\.\d+)?'
                )
            ) as triple
        from
            texts
    ),
    shares as (
        select
            *,
            list_transform(
                regexp_extract_all(triple, '\d+(?:\.\d+)?'),
                lambda part: part::double
            ) as parts
        from
            triples
    ),
    share_sums as (
        select
            place,
            year,
            null::varchar as indicator_id,
            '三次产业结构' as indicator,
            100.0 as stated,
            '%' as unit,
            round(list_sum(parts), 4) as computed,
            list_sum(
                list_transform(parts, lambda part: half_step (part))
            ) as slack,
            array_to_string(
                list_transform(parts, lambda part: plain_number (part)),
                ' + '
            ) || ' = ' || plain_number (list_sum(parts)) as arithmetic,
            null::varchar as explanation,
            triple as quote,
            null::varchar as other_quote,
            document_path
        from
            shares
        where
            list_sum(parts) between 80 and 120
    ),
    figures as materialized (
        select
            *
        from
            stated_figures
        where
            measure = 'level'
            and mention = 1
    ),
    parts_of_totals as (
        select
            t.fact_id,
            t.place,
            t.year,
            t.indicator_id,
            t.indicator,
            t.low,
            t.unit,
            t.low / t.low_base as factor,
            t.half_base,
            t.quote,
            t.document_path,
            r.division,
            count(*) as part_count,
            sum(r.sign * f.low_base) as sum_base,
            sum(f.half_base) as slack_base,
            string_agg(
                case
                    when r.sign < 0 then '− '
                    else '+ '
                end || plain_number (f.low) || f.unit,
                ' '
                order by
                    f.span_start
            ) as terms,
            string_agg(
                f.quote,
                '；'
                order by
                    f.span_start
            ) as other_quote
        from
            figures t
            join sum_parts r on r.total_id = t.indicator_id
            and contains(t.indicator, r.total_words)
            join figures f on f.part_id = t.part_id
            and f.indicator_id = r.part_id
            and f.year = t.year
            and f.unit_base = t.unit_base
        where
            t.low_base > 0
        group by all
    ),
    divisions as (
        select
            total_id,
            division,
            count(*) as part_count
        from
            sum_parts
        group by all
    ),
    definition_sums as (
        select
            p.place,
            p.year,
            p.indicator_id,
            p.indicator,
            p.low as stated,
            p.unit,
            round(p.sum_base * p.factor, 4) as computed,
            (p.slack_base + p.half_base) * p.factor as slack,
            ltrim(p.terms, '+ ') || ' = ' || plain_number (p.sum_base * p.factor) || p.unit as arithmetic,
            case
                when p.sum_base * p.factor / p.low not between 0.5 and 2 then 'other_matter'
            end as explanation,
            p.quote,
            p.other_quote,
            p.document_path
        from
            parts_of_totals p
            join divisions d on d.total_id = p.indicator_id
            and d.division = p.division
            and d.part_count = p.part_count
    ),
    off as (
        select
            'shares' as kind,
            *
        from
            share_sums
        where
            abs(computed - stated) > slack + 1e-6
        union all
        select
            'sum',
            *
        from
            definition_sums
        where
            abs(computed - stated) > slack + 1e-6
    ),
    final as (
        select
            place,
            year,
            kind,
            indicator_id,
            indicator,
            stated,
            unit,
            computed,
            round(computed - slack, 4) as expected_low,
            round(computed + slack, 4) as expected_high,
            arithmetic,
            explanation,
            '' as explanation_evidence,
            quote,
            other_quote,
            null::varchar as third_quote,
            document_path as document,
            case
                when other_quote is not null then document_path
            end as other_document,
            null::varchar as third_document
        from
            off
    )
select
    *
from
    final

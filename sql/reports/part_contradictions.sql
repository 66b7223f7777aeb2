-- 其中各项加起来超过总数：其中不必尽列，所以只看超过；留出四舍五入的余地｜Parts after 其中 that exceed their total: they need not exhaust it, so only more than the total counts; with room for rounding
with
    among as (
        select
            f.fact_id,
            f.part_id,
            f.sentence_ordinal,
            f.span_start,
            f.span_end,
            f.quote,
            r.indicator_id,
            r.indicator,
            r.measure,
            r.low,
            r.unit,
            r.low_base,
            r.unit_base,
            r.period_end_year as year,
            half_step (r.low) * coalesce(r.low_base / nullif(r.low, 0), 1) as half_base,
            d.place_name as place,
            d.document_path,
            s.text,
            f.span_start - s.span_start as at_start,
            f.span_end - s.span_start as at_end,
            strpos(s.text, '其中') - 1 as among_at
        from
            results r
            join facts f using (fact_id)
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
            and contains(s.text, '其中')
            join dated_parts d on d.part_id = f.part_id
        where
            d.place_id is not null
            and r.operator = 'eq'
            and r.low_base > 0
            and r.measure in ('level', 'change')
            and r.unit_base not in ('%', '‰', '百分点', '千分点', '位', '倍')
            and len(regexp_split_to_array(s.text, '其中')) = 2
    ),
    totals as (
        select
            *
        from
            among
        where
            at_end <= among_at
            and not regexp_matches(substr(text, 1, at_start), '[（(][^）)]*$')
            and not regexp_matches(
                substr(text, at_end + 1, among_at - at_end),
                '[；;。]|\d[^%％]*[，,]'
            )
        qualify
            row_number() over (
                partition by
                    part_id,
                    sentence_ordinal
                order by
                    at_end desc
            ) = 1
    ),
    among_sums as (
        select
            t.place,
            t.year,
            t.indicator_id,
            t.indicator,
            t.low as stated,
            t.unit,
            round(sum(p.low_base) * t.low / t.low_base, 4) as computed,
            (sum(p.half_base) + t.half_base) * t.low / t.low_base as slack,
            string_agg(
                plain_number (p.low) || p.unit,
                ' + '
                order by
                    p.at_start
            ) || ' = ' || plain_number (sum(p.low_base) * t.low / t.low_base) || t.unit as arithmetic,
            case
                when max(p.low_base) > t.low_base then null
                when sum(p.low_base) > 1.2 * t.low_base then 'two_ways'
                else 'overlap'
            end as explanation,
            t.quote,
            string_agg(
                p.quote,
                '；'
                order by
                    p.at_start
            ) as other_quote,
            t.document_path
        from
            totals t
            join among p on p.part_id = t.part_id
            and p.sentence_ordinal = t.sentence_ordinal
            and p.unit_base = t.unit_base
            and p.measure = t.measure
            and p.year = t.year
            and p.at_start >= p.among_at
            and not regexp_matches(
                substr(p.text, p.among_at + 1, p.at_start - p.among_at),
                '[；;。]|全年|累计|此外'
            )
            and not exists (
                select
                    1
                from
                    among inner_one
                where
                    inner_one.part_id = p.part_id
                    and inner_one.sentence_ordinal = p.sentence_ordinal
                    and inner_one.fact_id <> p.fact_id
                    and inner_one.span_start < p.span_end
                    and inner_one.span_end > p.span_start
            )
        group by
            t.fact_id,
            t.place,
            t.year,
            t.indicator_id,
            t.indicator,
            t.low,
            t.low_base,
            t.half_base,
            t.unit,
            t.quote,
            t.document_path
    ),
    final as (
        select
            place,
            year,
            'part_of' as kind,
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
            document_path as other_document,
            null::varchar as third_document
        from
            among_sums
        where
            computed - stated > slack + 1e-6
    )
select
    *
from
    final

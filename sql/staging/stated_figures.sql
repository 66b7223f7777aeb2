-- 一地某年写明的数，连同四舍五入的余地：用来核对各处的数是否相合｜Figures that are stated for a place and a year, with the room that rounding leaves: what is compared to see whether they agree
-- year: 所属年份｜Year
-- half: 末位的一半，照原文单位｜Half of the last written digit, in the unit as written
-- half_base: 末位的一半，折成基本单位｜The same in base units
-- sentence: 所在的句子｜Its sentence
-- is_estimate: 是否写明是预计的数｜Whether it is said to be an estimate
-- mention: 同一文件里同一指标、量、单位、年份的第几处；一处以后多是其中的一部分｜Which mention in its document of the same indicator, measure, unit and year; those after the first are mostly parts of the whole
-- stored in slices
with
    figures as (
        select
            r.place_id,
            p.name as place,
            r.indicator_id,
            r.indicator,
            r.measure,
            r.unit,
            r.low,
            r.low_base,
            r.unit_base,
            r.period_end_year as year,
            half_step (r.low) as half,
            r.fact_id,
            r.quote,
            r.part_id,
            r.sentence_ordinal,
            r.span_start,
            r.span_end,
            r.document_path,
            r.part_kind,
            r.source,
            r.delivered_on,
            r.covered_year,
            s.text as sentence
        from
            result_facts r
            join places p using (place_id)
            join sentences s on s.part_id = r.part_id
            and s.ordinal = r.sentence_ordinal
        where
            r.indicator_id is not null
            and r.period_start_year = r.period_end_year
            and r.part_kind in ('work_report', 'communique')
            and not r.is_masked
            and r.operator = 'eq'
            and r.low is not null
            and not is_starting_value (r.quote)
    ),
    final as (
        select
            *,
            half * coalesce(abs(low_base / nullif(low, 0)), 1) as half_base,
            regexp_matches(sentence, '预计|初步核算|初步统计|快报') as is_estimate,
            row_number() over (
                partition by
                    part_id,
                    indicator_id,
                    measure,
                    unit_base,
                    year
                order by
                    span_start,
                    span_end,
                    fact_id
            ) as mention
        from
            figures
    )
select
    *
from
    final

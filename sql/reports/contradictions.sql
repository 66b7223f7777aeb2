-- 对不上的数字：增速与两年的数、报告与统计公报、完成年度目标的百分比与目标、比例之和、百分比与自己的分子分母｜Figures that do not agree: growth and two levels, report and communiqué, per cent of the year's target and the target, shares and their sum, a percentage and its own numbers
-- place: 地方全称｜Full name of the place
-- year: 所属年份｜Year
-- kind: 哪一种：growth_levels 增速与两年的数、communique 报告与公报、completion 完成目标的百分比、shares 比例之和、own_numbers 百分比与自己的数｜Which: growth_levels, communique, completion, shares, own_numbers
-- stated: 文中写的数｜Figure stated
-- computed: 按另一处算出或写明的数｜Figure computed from, or stated at, the other place
-- difference: 相差多少，百分数以百分点计，其余以百分之几计｜By how much: points for percentages, else per cent
-- quote: 文中的原文｜Quote of the figure stated
-- other_quote: 另一处的原文｜Quote of the other place
-- document: 文件｜Document
-- other_document: 另一处的文件；同一处的为空｜Document of the other place; null where it is the same
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
            r.quote,
            r.document_path,
            r.part_kind,
            r.source,
            r.part_id,
            r.sentence_ordinal,
            r.span_start,
            r.span_end
        from
            result_facts r
            join places p using (place_id)
        where
            r.indicator_id is not null
            and r.period_start_year = r.period_end_year
            and not r.is_masked
            and r.operator = 'eq'
            and r.low is not null
            and not is_starting_value (r.quote)
    ),
    own as (
        select
            *
        from
            figures
        where
            source = 'self_report'
            and part_kind = 'work_report'
        qualify
            row_number() over (
                partition by
                    place_id,
                    indicator_id,
                    measure,
                    unit_base,
                    year,
                    document_path
                order by
                    span_start
            ) = 1
    ),
    grown as (
        select
            g.*,
            l.low_base as level_now,
            half_step (l.low) / nullif(l.low, 0) + half_step (b.low) / nullif(b.low, 0) as rounding,
            l.quote as level_quote,
            b.low_base as level_before,
            b.quote as before_quote,
            b.document_path as before_document
        from
            own g
            join own l on l.part_id = g.part_id
            and l.indicator_id = g.indicator_id
            and l.year = g.year
            and l.measure = 'level'
            and l.sentence_ordinal = g.sentence_ordinal
            join own b on b.place_id = g.place_id
            and b.indicator_id = g.indicator_id
            and b.measure = 'level'
            and b.unit_base = l.unit_base
            and b.year = g.year - 1
        where
            g.measure = 'growth'
            and not regexp_matches(g.indicator || g.quote, '生产总值|增加值|经济|收入|年均|GDP')
            and l.unit_base not in ('%', '‰', '百分点')
            and b.low_base > 0
    ),
    growth_levels as (
        select
            place,
            year,
            'growth_levels' as kind,
            indicator,
            low as stated,
            round((level_now / level_before - 1) * 100, 2) as computed,
            quote,
            level_quote || '；上年：' || before_quote as other_quote,
            document_path as document,
            before_document as other_document
        from
            grown
        where
            abs((level_now / level_before - 1) * 100 - low) > 2 + 100 * rounding * level_now / level_before
            and not contains(quote || level_quote || before_quote, '分别')
            and level_now / level_before between 0.2 and 5
    ),
    communique as (
        select
            o.place,
            o.year,
            'communique' as kind,
            o.indicator,
            o.low as stated,
            case
                when s.unit = o.unit then s.low
                else s.low_base * o.low / o.low_base
            end as computed,
            o.quote,
            s.quote as other_quote,
            o.document_path as document,
            s.document_path as other_document
        from
            own o
            join figures s on s.source = 'statistics'
            and s.place_id = o.place_id
            and s.indicator_id = o.indicator_id
            and s.measure = o.measure
            and s.unit_base = o.unit_base
            and s.year = o.year
        where
            o.low_base <> 0
            and o.low_base / nullif(s.low_base, 0) between 0.5 and 2
            and regexp_matches(o.quote, '实际(增长|下降)|扣除价格') = regexp_matches(s.quote, '实际(增长|下降)|扣除价格')
        qualify
            row_number() over (
                partition by
                    o.place_id,
                    o.indicator_id,
                    o.measure,
                    o.unit_base,
                    o.year,
                    o.document_path
                order by
                    abs(o.low_base - s.low_base),
                    s.span_start
            ) = 1
    ),
    communique_off as (
        select
            *
        from
            communique
        where
            case
                when regexp_matches(quote, '%')
                and abs(stated) < 100 then abs(stated - computed) > 0.3
                else abs(stated - computed) > 0.02 * abs(computed)
            end
    ),
    completions as (
        select
            p.place,
            p.year,
            'completion' as kind,
            p.indicator,
            try_cast (
                regexp_extract(
                    substr(s.text, f.span_end - s.span_start + 1),
                    '^[^，；。\d]{0,4}[，、,（(]?[^，；。\d]{0,6}完成[^，；。\d]{0,4}(?:目标|计划)[^，；。\d]{0,6}([\d.]+)[%％]',
                    1
                ) as double
            ) as stated,
            round(100 * p.delivered / p.low, 2) as computed,
            p.delivery_quote as quote,
            p.promise_quote as other_quote,
            p.delivery_document as document,
            p.promise_document as other_document
        from
            promises p
            join facts f on f.fact_id = p.delivery_fact_id
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            p.measure in ('level', 'change')
            and p.low > 0
            and p.delivered is not null
    ),
    completion_off as (
        select
            *
        from
            completions
        where
            abs(stated - computed) > 1
    ),
    texts as (
        select
            d.place_name as place,
            d.covered_year as year,
            s.text,
            d.document_path
        from
            sentences s
            join dated_parts d using (part_id)
        where
            d.place_id is not null
            and contains(s.text, '.')
    ),
    shares as (
        select
            place,
            year,
            text,
            document_path,
            regexp_extract(
                text,
                '(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)',
                ['first', 'second', 'third']
            ) as part
        from
            texts
        where
            regexp_matches(text, '\d[:：∶]\s*\d{1,2}(\.\d+)?\s*[:：∶]\s*\d')
            and contains(text, '产业')
    ),
    share_sums as (
        select
            place,
            year,
            'shares' as kind,
            '三次产业结构' as indicator,
            100.0 as stated,
            round(
                try_cast (part.first as double) + try_cast (part.second as double) + try_cast (part.third as double),
                2
            ) as computed,
            concat_ws(':', part.first, part.second, part.third) as quote,
            null as other_quote,
            document_path as document,
            null as other_document
        from
            shares
    ),
    fractions as (
        select
            place,
            year,
            text,
            document_path,
            regexp_extract(
                text,
                '([\d.]+)亿元[^，。；\d]{0,4}[，,、]?[^，。；\d]{0,4}占[^，。；\d]{0,14}([\d.]+)亿元的([\d.]+)[%％]',
                ['numerator', 'denominator', 'value']
            ) as own,
            regexp_extract(
                text,
                '从(?:20\d\d年的?)?([\d.]+)(?:亿|万)?[元人户家个公里吨]+(?:增加|增长|提高|提升|上升|扩大)到(?:20\d\d年的?)?([\d.]+)(?:亿|万)?[元人户家个公里吨]+[，、,]增长([\d.]+)[%％]',
                ['before', 'after', 'value']
            ) as risen
        from
            texts
    ),
    own_numbers as (
        select
            place,
            year,
            'own_numbers' as kind,
            '' as indicator,
            try_cast (own.value as double) as stated,
            round(
                100 * try_cast (own.numerator as double) / nullif(try_cast (own.denominator as double), 0),
                2
            ) as computed,
            text as quote,
            null as other_quote,
            document_path as document,
            null as other_document
        from
            fractions
        where
            own.value <> ''
        union all
        select
            place,
            year,
            'own_numbers',
            '',
            try_cast (risen.value as double),
            round(
                100 * (
                    try_cast (risen.after as double) / nullif(try_cast (risen.before as double), 0) - 1
                ),
                2
            ),
            text,
            null,
            document_path,
            null
        from
            fractions
        where
            risen.value <> ''
    ),
    averages as (
        select
            place,
            year,
            text,
            document_path,
            regexp_extract(
                text,
                '从(?:20\d\d年的?)?([\d.]+)(?:亿|万)?[元人户家个公里吨]+(?:增加|增长|提高|提升|上升|扩大)到(?:20\d\d年的?)?([\d.]+)(?:亿|万)?[元人户家个公里吨]+[，、,]年均增长([\d.]+)[%％]',
                ['before', 'after', 'value']
            ) as mean
        from
            texts
    ),
    possible as (
        select
            a.*,
            try_cast (mean.value as double) as stated,
            round(
                100 * (
                    power(
                        try_cast (mean.after as double) / nullif(try_cast (mean.before as double), 0),
                        1.0 / n.years
                    ) - 1
                ),
                2
            ) as computed
        from
            averages a
            cross join (
                select
                    unnest([3, 4, 5]) as years
            ) n
        where
            mean.value <> ''
    ),
    mean_growth as (
        select
            place,
            year,
            'own_numbers' as kind,
            '' as indicator,
            stated,
            computed,
            text as quote,
            null as other_quote,
            document_path as document,
            null as other_document
        from
            possible
        qualify
            row_number() over (
                partition by
                    document_path,
                    text
                order by
                    abs(stated - computed)
            ) = 1
    ),
    together as (
        select
            *
        from
            growth_levels
        union all
        select
            *
        from
            communique_off
        union all
        select
            *
        from
            completion_off
        union all
        select
            *
        from
            share_sums
        where
            abs(computed - 100) > 0.15
        union all
        select
            *
        from
            mean_growth
        where
            abs(stated - computed) > 0.6
        union all
        select
            *
        from
            own_numbers
        where
            abs(stated - computed) > 0.6
    ),
    final as (
        select
            place,
            year,
            kind,
            indicator,
            stated,
            computed,
            round(
                case
                    when kind = 'communique'
                    and not (
                        contains(quote, '%')
                        and abs(stated) < 100
                    ) then 100 * (stated / computed - 1)
                    else stated - computed
                end,
                2
            ) as difference,
            quote,
            other_quote,
            document,
            other_document
        from
            together
    )
select
    *
from
    final

-- 对不上的数字：增速与两年的数、报告与公报、完成年度目标的百分比与目标、各部分与总数、百分数与自己的数；有无辜缘由的写明缘由｜Figures that do not agree: growth and two levels, report and communiqué, per cent of the year's target and the target, parts and their sum, a percentage and its own numbers; where there is an innocent explanation it is named
-- place: 地方全称；不明为空串｜Full name of the place; empty where unknown
-- year: 所属年份｜Year
-- kind: 哪一种：growth_levels 增速与两年的数、communique 报告与公报、completion 完成目标的百分比、shares 三次产业之和、sum 按定义相加、part_of 其中各项与总数、own_numbers 百分数与自己的数｜Which: growth_levels, communique, completion, shares, sum (adds up by definition), part_of (parts after 其中), own_numbers
-- likelihood: 真的矛盾的可能：likely 没有缘由、possible 或有缘由、explained 有缘由｜How likely it is a true contradiction: likely (nothing explains it), possible, explained
-- stated: 文中写的数｜Figure stated
-- unit: stated 和 computed 的单位｜Unit of the figures stated and computed
-- computed: 按另一处算出或写明的数｜Figure computed from, or stated at, the other place
-- expected_low: 容许四舍五入时应不低于｜Not lower than this, with room for rounding
-- expected_high: 容许四舍五入时应不高于｜Not higher than this, with room for rounding
-- difference: 写的减算的｜Stated minus computed
-- arithmetic: 算式｜The arithmetic
-- explanation: 缘由的代号，见 explanations；没有为空｜Code of the explanation, see explanations; null if none
-- explanation_text: 缘由，中英文并列｜The explanation in Chinese and English
-- explanation_evidence: 缘由所依的原文或规则｜The words or the rule that the explanation rests on
-- quote: 文中的原文｜Quote of the figure stated
-- other_quote: 另一处的原文｜Quote of the other place
-- third_quote: 上年的数的原文；没有为空｜Quote of last year's level; null if none
-- document: 文件｜Document
-- other_document: 另一处的文件｜Document of the other place
-- third_document: 上年的数所在文件｜Document of last year's level
-- stored in slices
with
    together as (
        select
            *
        from
            growth_contradictions
        union all
        select
            *
        from
            communique_contradictions
        union all
        select
            *
        from
            completion_contradictions
        union all
        select
            *
        from
            sum_contradictions
        union all
        select
            *
        from
            part_contradictions
        union all
        select
            *
        from
            own_number_contradictions
    ),
    weighed as (
        select
            * replace(
                coalesce(
                    explanation,
                    case
                        when greatest(expected_low - stated, stated - expected_high) <= 3.001 * half_step (stated)
                        and kind not in ('communique', 'sum', 'shares', 'part_of') then 'last_digit'
                    end
                ) as explanation
            )
        from
            together
    ),
    final as (
        select
            w.place,
            w.year,
            w.kind,
            coalesce(e.likelihood, 'likely') as likelihood,
            w.indicator,
            w.stated,
            w.unit,
            w.computed,
            w.expected_low,
            w.expected_high,
            round(w.stated - w.computed, 4) as difference,
            w.arithmetic,
            w.explanation,
            e.chinese || '｜' || e.english as explanation_text,
            w.explanation_evidence,
            w.quote,
            w.other_quote,
            w.third_quote,
            w.document,
            w.other_document,
            w.third_document
        from
            weighed w
            left join explanations e using (explanation)
    )
select
    *
from
    final

-- 一句话里的百分数与它自己的数不合：占比、从多少到多少、增加多少、完成计划多少；留出四舍五入的余地，年均试三至五年｜Percentages that do not follow from the numbers of their own sentence: shares, from A to B, increases, shares of a plan; with room for rounding, and three to five years tried for a yearly average
with
    texts as (
        select
            coalesce(d.place_name, '') as place,
            d.covered_year as year,
            s.text,
            d.document_path
        from
            sentences s
            join dated_parts d using (part_id)
        where
            regexp_matches(s.text, '\d.*\d.*\d(%|％|个百分点|倍)')
    ),
    quoted as (
        select
            *,
            'from_to' as form,
            unnest(
                regexp_extract_all(
                    text,
                    '[^，,。；;、]{0,16}[从由][^\d，。；]{0,8}(?:(?:19|20)\d\d年(?:末|底)?的?)?[^\d，。；]{0,4}\d+(?:\.\d+)?[亿万]*[^\d，。；亿万]{0,5}?(?:增加|增长|提高|提升|上升|扩大|增|升|提|下降|降低|减少|压减|缩短|降|减)[到至为](?:(?:19|20)\d\d年(?:末|底)?的?)?\d+(?:\.\d+)?[亿万]*[^\d，,。；;、亿万]{0,5}[，,、](?:年均|年平均)?(?:累计|共|净)?(?:增长|提高|提升|上升|增加|下降|降低|减少|压减|缩短)了?\d+(?:\.\d+)?(?:%|％|个百分点|倍)'
                )
            ) as quote
        from
            texts
        where
            regexp_matches(text, '[从由][^。；]*\d[^。；]*[到至为]')
        union all
        select
            *,
            'share',
            unnest(
                regexp_extract_all(
                    text,
                    '[^，,。；;、]{0,16}?\d+(?:\.\d+)?[亿万]*[元人户家个件公里吨亩座套台辆]+[^，。；\d]{0,4}[，,、（(]?[^，。；\d]{0,4}(?:占|为|完成)[^，。；\d]{0,16}\d+(?:\.\d+)?[亿万]*[元人户家个件公里吨亩座套台辆]+[）)]?的\d+(?:\.\d+)?[%％]'
                )
            )
        from
            texts
        where
            regexp_matches(text, '的\d+(\.\d+)?[%％]')
        union all
        select
            *,
            'increase',
            unnest(
                regexp_extract_all(
                    text,
                    '[^，,。；;、]{1,16}?\d+(?:\.\d+)?[亿万]*[元人户家个件公里吨亩座套台辆]+[，,、](?:比|较)[^，。；、\d]{0,6}(?:净|多)?(?:增加|减少|增|减)\d+(?:\.\d+)?[亿万]*[元人户家个件公里吨亩座套台辆]+[，,、](?:增长|下降|增幅|同比增长|同比下降)(?:为|达)?\d+(?:\.\d+)?[%％]'
                )
            )
        from
            texts
        where
            regexp_matches(text, '(比|较)[^。；\d]{0,8}(增|减)')
        union all
        select
            *,
            'rate',
            unnest(
                regexp_extract_all(
                    text,
                    '[^，,。；;、\d]{0,16}\d+(?:\.\d+)?[亿万]*[元人户家个件公里吨亩座套台辆]+[，,；;](?:\d{1,2}[-—－至]\d{1,2}月)?[^，,。；;、\d]{0,12}\d+(?:\.\d+)?[亿万]*[元人户家个件公里吨亩座套台辆]+[，,、][^，,。；;、\d]{0,10}(?:完成|开工|履约|到位|投产|建成|竣工|落地|支付|转化)率(?:为|达|达到|是)?\d+(?:\.\d+)?[%％]'
                )
            )
        from
            texts
        where
            regexp_matches(text, '率(为|达|达到|是)?\d+(\.\d+)?[%％]')
    ),
    numbered as (
        select
            *,
            list_filter(
                regexp_extract_all(
                    regexp_replace(
                        quote,
                        '(19|20)\d\d年|\[\d+\]|\d{1,2}[-—－至]\d{1,2}月',
                        '',
                        'g'
                    ),
                    '\d+(?:\.\d+)?[亿万]*[^\d，,。；;、（）()]?[^\d，,。；;、（）()]?'
                ),
                lambda figure: figure <> ''
            ) as figures
        from
            quoted
    ),
    parsed as (
        select
            *,
            regexp_extract(figures[-3], '[\d.]+')::double as one,
            regexp_extract(figures[-2], '[\d.]+')::double as other,
            regexp_extract(figures[-1], '[\d.]+')::double as said,
            regexp_extract(figures[-3], '[亿万]+') as one_scale,
            regexp_extract(figures[-2], '[亿万]+') as other_scale,
            regexp_extract(figures[-3], '[\d.]+[亿万]*([^\d亿万])', 1) as one_unit,
            regexp_extract(figures[-2], '[\d.]+[亿万]*([^\d亿万])', 1) as other_unit,
            regexp_extract(quote, '(%|％|个百分点|倍)$', 1) as unit,
            regexp_matches(
                quote,
                '(下降|降低|减少|压减|缩短|降|减)(了|为|达)?\d+(\.\d+)?(%|％|个百分点|倍)$'
            ) as is_fall,
            regexp_matches(quote, '年均|年平均') as is_yearly,
            regexp_extract_all(quote, '((?:19|20)\d\d)年', 1) as stated_years
        from
            numbered
        where
            len(figures) >= 3
    ),
    scaled as (
        select
            *,
            scale_of (one_scale) as one_factor,
            scale_of (other_scale) as other_factor,
            plain_number (one) || one_scale as one_words,
            plain_number (other) || other_scale as other_words,
            half_step (one) as one_half,
            half_step (other) as other_half
        from
            parsed
        where
            one_unit = other_unit
            or (
                form = 'from_to'
                and one_unit not in ('%', '％')
                and other_unit not in ('%', '％')
                and regexp_matches(one_unit, '增|提|扩|上|下|降|减|升|压|缩')
            )
    ),
    lengths as (
        select
            *,
            unnest(
                case
                    when form = 'rate' then [1.0, 2.0]
                    when is_yearly
                    and len(stated_years) = 2 then [stated_years[2]::double - stated_years[1]::double]
                    when is_yearly then [3.0, 4.0, 5.0]
                    else [1.0]
                end
            ) as way
        from
            scaled
        where
            one > 0
            and other > 0
    ),
    computed as (
        select
            *,
            case
                when form = 'share' then 100 * one * one_factor / (other * other_factor)
                when form = 'rate' then rate_of (one * one_factor, other * other_factor, way)
                when form = 'increase' then increase_rate (one * one_factor, other * other_factor, is_fall)
                when unit = '个百分点' then other - one
                when unit = '倍' then other * other_factor / (one * one_factor) - 1
                else 100 * (
                    power(
                        other * other_factor / (one * one_factor),
                        1 / way
                    ) - 1
                )
            end as computed,
            case
                when form = 'share' then 100 * (one - one_half) * one_factor / ((other + other_half) * other_factor)
                when form = 'rate' then rate_of (
                    (one - one_half) * one_factor,
                    (other + other_half) * other_factor,
                    way
                )
                when form = 'increase' then increase_rate (
                    (one + one_half) * one_factor,
                    (other - other_half) * other_factor,
                    is_fall
                )
                when unit = '个百分点' then other - other_half - one - one_half
                when unit = '倍' then (other - other_half) * other_factor / ((one + one_half) * one_factor) - 1
                else 100 * (
                    power(
                        (other - other_half) * other_factor / ((one + one_half) * one_factor),
                        1 / way
                    ) - 1
                )
            end as first_bound,
            case
                when form = 'share' then 100 * (one + one_half) * one_factor / (greatest(other - other_half, 1e-9) * other_factor)
                when form = 'rate' then rate_of (
                    (one + one_half) * one_factor,
                    (other - other_half) * other_factor,
                    way
                )
                when form = 'increase' then increase_rate (
                    (one - one_half) * one_factor,
                    (other + other_half) * other_factor,
                    is_fall
                )
                when unit = '个百分点' then other + other_half - one + one_half
                when unit = '倍' then (other + other_half) * other_factor / (greatest(one - one_half, 1e-9) * one_factor) - 1
                else 100 * (
                    power(
                        (other + other_half) * other_factor / (greatest(one - one_half, 1e-9) * one_factor),
                        1 / way
                    ) - 1
                )
            end as second_bound,
            case
                when is_fall then - said
                else said
            end as stated,
            half_step (said) as half
        from
            lengths
    ),
    nearest as (
        select
            *,
            least(first_bound, second_bound) as lowest,
            greatest(first_bound, second_bound) as highest,
            greatest(
                least(first_bound, second_bound) - stated - half,
                stated - half - greatest(first_bound, second_bound)
            ) as excess
        from
            computed
        qualify
            row_number() over (
                partition by
                    document_path,
                    quote
                order by
                    abs(computed - stated)
            ) = 1
    ),
    final as (
        select
            place,
            year,
            'own_numbers' as kind,
            null::varchar as indicator_id,
            '' as indicator,
            stated,
            unit,
            round(computed, 2) as computed,
            round(lowest, 2) as expected_low,
            round(highest, 2) as expected_high,
            concat(
                case
                    when form = 'share' then concat(one_words, ' ÷ ', other_words)
                    when form = 'rate' then rate_words (
                        one_words,
                        other_words,
                        one * one_factor,
                        other * other_factor,
                        way
                    )
                    when form = 'increase' then concat(
                        other_words,
                        ' ÷ （',
                        one_words,
                        case
                            when is_fall then ' + '
                            else ' − '
                        end,
                        other_words,
                        '）'
                    )
                    when unit = '个百分点' then concat(other_words, ' − ', one_words)
                    when is_yearly then concat(
                        '（',
                        other_words,
                        ' ÷ ',
                        one_words,
                        '）开',
                        plain_number (way),
                        '次方 − 1'
                    )
                    else concat(other_words, ' ÷ ', one_words, ' − 1')
                end,
                ' = ',
                plain_number (round(computed, 2)),
                unit
            ) as arithmetic,
            case
                when basis_said (text) <> '' then 'basis_said'
                when form = 'from_to'
                and unit <> '个百分点'
                and regexp_matches(quote, '生产总值|增加值|经济总量|GDP|收入|投资') then 'comparable_prices'
                when regexp_matches(quote, '(大约|约为|达约|近|超过?)\d|\d[亿万]*[多余]') then 'approximate'
            end as explanation,
            case explanation
                when 'basis_said' then basis_said (text)
                else ''
            end as explanation_evidence,
            quote,
            text as other_quote,
            null::varchar as third_quote,
            document_path as document,
            document_path as other_document,
            null::varchar as third_document
        from
            nearest
        where
            excess > 1e-6
    )
select
    *
from
    final

-- 承诺与兑现：每项承诺一行，连同结论、理由和两处原文｜Promises and what came of them: one row a promise, with verdict, reason and both quotes
with
    statements as (
        select
            *
        from
            target_statements
        where
            is_latest
    ),
    latest_reports as (
        select
            place_id,
            max(covered_year) as covered_year
        from
            dated_parts
        where
            place_id is not null
        group by
            place_id
    ),
    evidence as (
        select
            s.*,
            l.covered_year as latest_covered_year,
            w.quote as withdrawal_quote,
            w.document_path as withdrawal_document,
            d.fact_id as delivery_fact_id,
            d.delivered as delivery_value,
            d.quote as delivery_quote,
            d.document_path as delivery_document,
            d.page as delivery_page,
            d.is_masked as is_delivery_masked,
            d.is_redefined,
            d.is_real_terms,
            d.is_same_measure,
            d.is_same_unit,
            d.is_far,
            d.is_comparable,
            d.basis,
            c.first_delivered,
            c.other_delivered,
            c.other_document_path,
            e.figure as statistics_figure,
            j.verdict as judged_verdict,
            j.reason as judged_reason
        from
            statements s
            left join latest_reports l using (place_id)
            left join withdrawals w using (promise_id)
            left join best_deliveries d using (promise_id)
            left join conflicts c using (promise_id)
            left join statistics_evidence e using (promise_id)
            left join promise_judgements j using (promise_id)
    ),
    decided as (
        select
            *,
            case
                when statement = 'no_target' then 'no_target'
                when is_masked then 'masked'
                when withdrawal_quote is not null then 'withdrawn'
                when low is null
                or period_end_year is null then 'not_comparable'
                when place_id is null then 'no_report'
                when coalesce(latest_covered_year < period_end_year, true) then 'not_due'
                when delivery_fact_id is null then 'no_report'
                when is_delivery_masked then 'masked'
                when is_redefined then 'redefined'
                when not is_comparable then 'not_comparable'
                when other_delivered is not null then 'conflicting'
                else judged_verdict
            end as verdict
        from
            evidence
    ),
    explained as (
        select
            *,
            case
                when verdict = 'no_target'
                and delivery_value is not null then '报告写明不设目标，只列完成值，不作判定'
                when verdict = 'no_target' then '报告写明不设目标'
                when verdict = 'masked'
                and is_masked then '目标数被隐去'
                when verdict = 'masked' then '完成数被隐去'
                when verdict = 'withdrawn' then '后来的报告写明：' || trim(withdrawal_quote)
                when low is null then '目标没有数字，不以数字判定'
                when period_end_year is null then '原文没有写明目标属于哪一年'
                when place_id is null then '文件没有写明是什么地方，无从查找完成情况'
                when verdict = 'not_due' then period_end_year || '年尚未过完，或该地还没有此后的文件'
                when verdict = 'no_report' then concat(
                    '此后各篇报告未见该指标',
                    period_end_year,
                    '年的完成情况',
                    '；统计公报为' || plain_number (statistics_figure) || unit || '，另列，不作完成依据'
                )
                when verdict = 'redefined' then '报告写明口径已变，与原目标不可比：' || trim(delivery_quote)
                when verdict = 'not_comparable'
                and not is_same_measure then '目标与完成情况所说的量不同：' || trim(delivery_quote)
                when verdict = 'not_comparable'
                and not is_same_unit then '目标与完成情况的单位不同：' || trim(delivery_quote)
                when verdict = 'not_comparable'
                and is_real_terms then '完成情况扣除了价格因素，目标没有：' || trim(delivery_quote)
                when verdict = 'not_comparable'
                and is_far then '数量相差五倍以上，可能不是同一回事，请人核对：' || trim(delivery_quote)
                when verdict = 'not_comparable'
                and not is_comparable then '完成情况没有可比的数字：' || trim(delivery_quote)
                when verdict = 'conflicting' then concat(
                    '两份报告不一致：',
                    plain_number (first_delivered),
                    unit,
                    '（',
                    delivery_document,
                    '）与',
                    plain_number (other_delivered),
                    unit,
                    '（',
                    other_document_path,
                    '）'
                )
                else concat(judged_reason, '；' || basis)
            end as reason
        from
            decided
    ),
    final as (
        select
            coalesce(e.place_name, '') as place,
            coalesce(i.name, e.indicator) as indicator,
            e.indicator_id,
            e.measure,
            e.period_end_year as year,
            e.operator as op,
            e.low,
            e.high,
            e.unit,
            e.modifier,
            case
                when e.verdict in (
                    'exceeded',
                    'met',
                    'nearly_met',
                    'missed',
                    'no_target'
                ) then round(e.delivery_value, 9)
            end as delivered,
            e.verdict,
            e.reason,
            e.quote as promise_quote,
            e.document_path as promise_document,
            e.page as promise_page,
            case
                when e.verdict = 'withdrawn' then e.withdrawal_quote
                when e.verdict <> 'not_due' then e.delivery_quote
            end as delivery_quote,
            case
                when e.verdict = 'withdrawn' then e.withdrawal_document
                when e.verdict <> 'not_due' then e.delivery_document
            end as delivery_document,
            case
                when e.verdict not in ('withdrawn', 'not_due') then e.delivery_page
            end as delivery_page,
            e.promise_id,
            e.place_id,
            e.indicator_key,
            e.fact_id as promise_fact_id,
            case
                when e.verdict not in ('withdrawn', 'not_due') then e.delivery_fact_id
            end as delivery_fact_id,
            e.period_start_year
        from
            explained e
            left join indicators i using (indicator_id)
    )
select
    *
from
    final
order by
    place,
    year,
    promise_document,
    promise_id

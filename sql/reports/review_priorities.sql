-- 待复核的事实的次序：按分歧（可能有误的程度）乘后果（误了有多要紧）排序｜The order of facts to review, by disagreement (how likely it is wrong) times consequence (how much it matters)
-- quote: 事实的原文｜The words of the fact
-- place: 地方全称｜Full name of the place
-- year: 目标年份，或讲话、报告的年份｜Year aimed at, or of the speech or report
-- disagreement: 分歧，0 到 1，按表 review_weights：复核人说法不一、与另一数字矛盾、几处说法不一、词典没有的指标｜Disagreement, 0 to 1, by the table review_weights: reviewers disagree, contradicts another figure, statements differ, an indicator that the lexicon lacks
-- consequence: 后果，0 到 1，按表 review_weights：结论，有时限的任务，企业落地，项目建成｜Consequence, 0 to 1, by the table review_weights: the verdict, a commitment with a due date, a company landed, a project completed
-- priority: 分歧乘后果｜Disagreement times consequence
-- shown: 提取出的主要字段，供人看｜The main fields as extracted, for people
-- verdict: 它所属承诺的结论｜Verdict of the promise that it is part of
-- stored in slices
with
    contradicted as (
        select distinct
            unnest([quote, other_quote]) as quote,
            unnest([document, other_document]) as document
        from
            contradictions
        where
            likelihood <> 'explained'
    ),
    sides as (
        select
            promise_fact_id as fact_id,
            year,
            verdict,
            indicator_id
        from
            promises
        union all
        select
            delivery_fact_id,
            year,
            verdict,
            indicator_id
        from
            promises
        where
            delivery_fact_id is not null
    ),
    judged as (
        select
            fact_id,
            any_value(
                year
                order by
                    year
            ) as year,
            any_value(
                verdict
                order by
                    list_position(
                        [
                            'missed',
                            'conflicting',
                            'exceeded',
                            'nearly_met',
                            'met'
                        ],
                        verdict
                    )
            ) as verdict,
            bool_or(indicator_id is null) as is_unknown
        from
            sides
        group by
            fact_id
    ),
    quantities as (
        select
            fact_id,
            concat_ws(
                ' ',
                indicator,
                measure,
                operator,
                low,
                nullif(high, low),
                unit,
                period
            ) as shown
        from
            targets
        union all
        select
            fact_id,
            concat_ws(
                ' ',
                indicator,
                measure,
                operator,
                low,
                nullif(high, low),
                unit,
                period
            )
        from
            results
    ),
    candidates as (
        select
            j.fact_id,
            j.year,
            j.verdict,
            j.is_unknown,
            q.shown,
            j.verdict as matter
        from
            judged j
            join quantities q using (fact_id)
        union all
        select
            c.fact_id,
            null,
            null,
            false,
            concat_ws(
                ' ',
                c.action,
                (
                    select
                        string_agg(
                            b.name,
                            '、'
                            order by
                                b.role,
                                b.ordinal
                        )
                    from
                        commitment_bodies b
                    where
                        b.fact_id = c.fact_id
                ),
                c.deadline,
                c.due_latest_on
            ),
            case
                when c.due_latest_on is not null then 'due'
            end
        from
            commitments c
        where
            c.is_hard
        union all
        select
            m.fact_id,
            null,
            null,
            false,
            concat_ws(' ', m.name, m.role),
            'landed'
        from
            enterprise_mentions m
        where
            m.role = 'landed'
        union all
        select
            m.fact_id,
            null,
            null,
            false,
            concat_ws(' ', m.name, m.stage),
            'completed'
        from
            project_mentions m
        where
            m.stage in ('completed', 'in_production')
    ),
    weighed as (
        select
            f.fact_id,
            f.kind,
            f.part_id,
            f.sentence_ordinal,
            f.quote,
            f.page,
            f.decision,
            d.document_path as document,
            d.place_name as place,
            coalesce(c.year, d.delivered_year) as year,
            c.verdict,
            c.shown,
            review_weight ('consequence', coalesce(c.matter, 'other')) as consequence,
            case
                when f.decision = 'disputed' then 'disputed'
                when c.verdict = 'conflicting' then 'conflicting'
                when n.quote is not null then 'contradicted'
                when c.is_unknown
                and c.verdict is not null then 'unknown_indicator'
                else 'other'
            end as doubt
        from
            candidates c
            join counted_facts f using (fact_id)
            join dated_parts d on d.part_id = f.part_id
            left join contradicted n on n.quote = f.quote
            and n.document = d.document_path
        where
            f.decision in ('extracted', 'disputed')
    ),
    final as (
        select
            fact_id,
            kind,
            part_id,
            sentence_ordinal,
            place,
            year,
            shown,
            quote,
            document,
            page,
            verdict,
            decision,
            review_weight ('disagreement', doubt) as disagreement,
            consequence,
            round(
                review_weight ('disagreement', doubt) * consequence,
                3
            ) as priority
        from
            weighed
    )
select
    *
from
    final

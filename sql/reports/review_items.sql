-- 待复核的事实：按分歧（可能有误的程度）乘后果（误了有多要紧）排序｜Facts to review, by disagreement (how likely it is wrong) times consequence (how much it matters)
-- place: 地方全称｜Full name of the place
-- year: 目标年份，或讲话、报告的年份｜Year aimed at, or of the speech or report
-- disagreement: 分歧，0 到 1：复核人说法不一 1，与另一数字矛盾或几处说法不一 0.9，词典没有的指标 0.5，其余 0.2｜Disagreement, 0 to 1: reviewers disagree 1; contradicts another figure or statements differ 0.9; an indicator that the lexicon lacks 0.5; else 0.2
-- consequence: 后果，0 到 1：判为未完成 1，说法不一 0.9，超额 0.7，完成 0.4，有时限的任务 0.6，企业落地、项目建成 0.5，其余 0.2｜Consequence, 0 to 1: judged missed 1; conflicting 0.9; exceeded 0.7; met 0.4; a commitment with a due date 0.6; a company landed or a project completed 0.5; else 0.2
-- priority: 分歧乘后果｜Disagreement times consequence
-- shown: 提取出的主要字段，供人看｜The main fields as extracted, for people
-- sentence: 所在句的文字｜Text of its sentence
-- verdict: 它所属承诺的结论｜Verdict of the promise that it is part of
with
    contradicted as (
        select distinct
            unnest([quote, other_quote]) as quote
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
            case j.verdict
                when 'missed' then 1
                when 'conflicting' then 0.9
                when 'exceeded' then 0.7
                when 'met' then 0.4
                when 'nearly_met' then 0.4
                else 0.2
            end as consequence
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
                when c.due_latest_on is null then 0.2
                else 0.6
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
            0.5
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
            0.5
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
            c.consequence,
            case
                when f.decision = 'disputed' then 1
                when c.verdict = 'conflicting' then 0.9
                when f.quote in (
                    select
                        quote
                    from
                        contradicted
                ) then 0.9
                when c.is_unknown
                and c.verdict is not null then 0.5
                else 0.2
            end as disagreement
        from
            candidates c
            join counted_facts f using (fact_id)
            join dated_parts d on d.part_id = f.part_id
        where
            f.decision in ('extracted', 'disputed')
    ),
    final as (
        select
            w.fact_id,
            w.kind,
            w.place,
            w.year,
            w.shown,
            w.quote,
            s.text as sentence,
            w.document,
            w.page,
            w.verdict,
            w.decision,
            w.disagreement,
            w.consequence,
            round(w.disagreement * w.consequence, 3) as priority
        from
            weighed w
            join sentences s on s.part_id = w.part_id
            and s.ordinal = w.sentence_ordinal
    )
select
    *
from
    final

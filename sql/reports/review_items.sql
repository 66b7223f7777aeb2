-- 待复核的事实：按分歧（可能有误的程度）乘后果（误了有多要紧）排序｜Facts to review, by disagreement (how likely it is wrong) times consequence (how much it matters)
-- quote: 事实的原文｜The words of the fact
-- sentence: 所在句的文字｜Text of its sentence
with
    final as (
        select
            p.fact_id,
            p.kind,
            p.place,
            p.year,
            p.shown,
            p.quote,
            s.text as sentence,
            p.document,
            p.page,
            p.verdict,
            p.decision,
            p.disagreement,
            p.consequence,
            p.priority
        from
            review_priorities p
            join sentences s on s.part_id = p.part_id
            and s.ordinal = p.sentence_ordinal
    )
select
    *
from
    final

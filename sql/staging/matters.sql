-- 每条目标和完成情况所说的事：是哪类事，实词有多重｜The matter of each target and result: its sort of act and how much its words weigh
-- acts: 引文写明的做法：build、renovate、start 等，没有则为空列表｜Sorts of act that the quote names; an empty list where none
-- weight: 实词分量之和；没有分词则为空｜Sum of the weights of its words; null without segmentation
-- says_total: 是否说存量｜Whether it speaks of a total
with
    quantified as (
        select
            fact_id,
            part_id,
            quote
        from
            facts
        where
            kind in ('target', 'result')
    ),
    acted as (
        select
            q.fact_id,
            list_sort(list(distinct a.act)) as acts
        from
            quantified q
            join act_words a on contains(q.quote, a.word)
        where
            a.act <> ''
        group by
            q.fact_id
    ),
    weighed as (
        select
            m.fact_id,
            sum(w.weight) as weight
        from
            matter_words m
            join word_weights w using (word)
        group by
            m.fact_id
    ),
    segmented as (
        select distinct
            part_id
        from
            words
    ),
    final as (
        select
            q.fact_id,
            coalesce(a.acts, []) as acts,
            case
                when s.part_id is not null then coalesce(w.weight, 0)
            end as weight,
            says_total (q.quote) as says_total
        from
            quantified q
            left join acted a using (fact_id)
            left join weighed w using (fact_id)
            left join segmented s on s.part_id = q.part_id
    )
select
    *
from
    final

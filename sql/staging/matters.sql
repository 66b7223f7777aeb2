-- 每条目标和完成情况所说的事：是哪类事，实词有多重｜The matter of each target and result: its sort of act and how much its words weigh
-- acts: 写明的做法：build、renovate、start 等，连同引文之后的开工、入选（228个老旧小区改造全部开工）；没有则为空列表｜Sorts of act that the quote, or the end of its clause, names (228个老旧小区改造全部开工); an empty list where none
-- weight: 实词分量之和；没有分词则为空｜Sum of the weights of its words; null without segmentation
-- says_sum: 是否说历年累计｜Whether it speaks of a sum over years
-- says_total: 是否说存量｜Whether it speaks of a total
-- adds: 引文之前的动词是否说新增（设立科技银行2家；新认定孵化器10个、企业400家）｜Whether the verb before the quote says that these are new (设立科技银行2家; of 新认定孵化器10个、企业400家 both)
-- is_under_way: 引文之后是否只说在办（24条措施加快落地）｜Whether the words behind the quote say that it is but under way (24条措施加快落地)
-- stored in slices
with
    quantified as (
        select
            f.fact_id,
            f.part_id,
            f.quote,
            regexp_extract(
                substr(
                    s.text,
                    greatest(f.span_start - s.span_start - 7, 1),
                    least(f.span_start - s.span_start, 8)
                ),
                '[^，；。,;、]*$'
            ) as lead,
            regexp_extract(
                substr(s.text, f.span_end - s.span_start + 1, 12),
                '^[^，；。,;、\d]*'
            ) as tail,
            regexp_extract(
                substr(s.text, 1, f.span_start - s.span_start),
                '[^，。；,;]*$'
            ) as clause_head,
            case
                when regexp_matches(f.quote, '^(以及|及)') then regexp_extract(
                    substr(s.text, 1, f.span_start - s.span_start),
                    '([^，。；,;]*)[，,]$',
                    1
                )
                else ''
            end as clause_before
        from
            facts f
            left join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            f.kind in ('target', 'result')
    ),
    named_acts as (
        select
            q.fact_id,
            a.word,
            a.act
        from
            quantified q
            join act_words a on contains(q.quote, a.word)
        union all
        -- 开工建设甲工程，以及乙线等9个项目：动词在前一分句｜The verb stands in the clause before
        select
            q.fact_id,
            a.word,
            a.act
        from
            quantified q
            join act_words a on starts_with(q.clause_before, a.word)
        where
            q.clause_before <> ''
        union all
        select
            q.fact_id,
            regexp_extract(q.tail, '开工|动工|入选|获评|荣获|上榜|跻身') as word,
            case
                when regexp_matches(q.tail, '开工|动工') then 'start'
                else 'award'
            end as act
        from
            quantified q
        where
            regexp_matches(
                q.tail,
                '^(项目|建设|已|全部|全面|均|顺利)*(开工|动工|入选|获评|荣获|上榜|跻身)'
            )
    ),
    acted as (
        select
            n.fact_id,
            list_sort(list(distinct n.act)) as acts
        from
            named_acts n
        where
            n.act <> ''
            and not exists (
                select
                    1
                from
                    named_acts longer
                where
                    longer.fact_id = n.fact_id
                    and longer.act <> n.act
                    and length(longer.word) > length(n.word)
                    and contains(longer.word, n.word)
            )
        group by
            n.fact_id
    ),
    adding as (
        select distinct
            q.fact_id
        from
            quantified q
            join act_words a on a.act in ('add', 'attract')
            and (
                ends_with(q.lead, a.word)
                or (
                    ends_with(q.clause_head, '、')
                    and starts_with(q.clause_head, a.word)
                )
            )
    ),
    weighed as (
        select
            m.fact_id,
            sum(w.weight) as weight
        from
            matter_words m
            semi join quantified using (fact_id)
            join word_weights w using (word)
        group by
            m.fact_id
    ),
    segmented as (
        select distinct
            part_id
        from
            clauses
            semi join quantified using (part_id)
    ),
    final as (
        select
            q.fact_id,
            coalesce(a.acts, []) as acts,
            case
                when s.part_id is not null then coalesce(w.weight, 0)
            end as weight,
            says_total (q.quote) as says_total,
            contains(coalesce(q.lead, '') || q.quote, '累计')
            or (
                -- 累计建成甲10座、乙20座：动词管到后面各项｜The verb holds for the later items
                coalesce(regexp_matches(q.clause_head, '累计.*、$'), false)
                and not regexp_matches(q.quote, '^(新|完成|建成|改造)')
            ) as says_sum,
            n.fact_id is not null
            -- 新上市企业14家，不是新能源汽车｜New ones, no 新能源汽车
            or (
                starts_with(q.quote, '新')
                and not regexp_matches(q.quote, '^新(能源|材料|型|兴|城|区|时代|媒体|技术|产品|质)')
            ) as adds,
            stage_said (coalesce(q.tail, '')) = 2
            or ends_with(q.quote, '进展') as is_under_way
        from
            quantified q
            left join acted a using (fact_id)
            left join adding n using (fact_id)
            left join weighed w using (fact_id)
            left join segmented s on s.part_id = q.part_id
    )
select
    *
from
    final

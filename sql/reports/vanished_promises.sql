-- 不了了之的目标：到期后的报告既没有完成情况，全文也不再提这件事（没有一句含有其实词分量的一半）｜Promises that vanish: the report after their year neither tells what came of them nor names the matter anywhere in its text (no clause holds half the weight of its words)
-- place: 地方全称｜Full name of the place
-- years_aimed: 此前（含当年）有几年定过这一指标的目标｜In how many years up to then the indicator had a target
-- next_document: 应当说明的那份报告｜The report that should have told
-- stored in slices
with
    silent as (
        select
            p.*,
            d.part_id as next_part_id,
            d.document_path as next_document
        from
            promises p
            join dated_parts d on d.place_id = p.place_id
            and d.part_kind = 'work_report'
            and d.covered_year = p.year
        where
            p.verdict = 'no_report'
            and p.period_start_year = p.year
    ),
    named_again as (
        select
            part_id,
            indicator_key
        from
            results
            semi join silent on next_part_id = part_id
        union
        select
            part_id,
            indicator_key
        from
            targets
            semi join silent on next_part_id = part_id
    ),
    unnamed as materialized (
        select
            s.*,
            regexp_replace(
                t.indicator,
                '^(新增|新建|新改扩建|改扩建|新续建|建设|建成|完成|实施|改造|提高|提升|培育|新培育|引进|新引进|淘汰|启动|聚集|组织|推进|开展|举办|新|净增|减少|降低|扩大|发展|打造|创建)+',
                ''
            ) as matter
        from
            silent s
            join targets t on t.fact_id = s.promise_fact_id
            anti join named_again n on n.part_id = s.next_part_id
            and n.indicator_key = s.indicator_key
    ),
    weighed as (
        select
            u.promise_id,
            u.next_part_id,
            m.word,
            w.weight,
            sum(w.weight) over (
                partition by
                    u.promise_id
            ) as whole
        from
            unnamed u
            join matter_words m on m.fact_id = u.promise_fact_id
            join word_weights w on w.word = m.word
    ),
    spoken as (
        select distinct
            w.promise_id,
            w.word,
            w.weight,
            w.whole,
            c.sentence_ordinal,
            c.clause_ordinal
        from
            weighed w
            join clause_words c on c.part_id = w.next_part_id
            and c.word = w.word
    ),
    spoken_of as (
        select distinct
            promise_id
        from
            spoken
        group by
            promise_id,
            sentence_ordinal,
            clause_ordinal
        having
            sum(weight) >= 0.5 * any_value(whole)
    ),
    -- 一句都不提的才看全文：读一篇比查一个词慢千倍｜Only what no clause names is looked for in the whole text, which takes a thousand times as long
    unspoken as materialized (
        select
            u.*
        from
            unnamed u
            anti join spoken_of o on o.promise_id = u.promise_id
        where
            length(u.matter) >= 2
    ),
    counted as (
        select
            place_id,
            indicator_key,
            list(distinct year) as years
        from
            promises
            semi join unspoken using (place_id)
        where
            low is not null
        group by all
    ),
    final as (
        select
            s.place,
            s.year,
            s.indicator,
            s.measure,
            s.op,
            s.low,
            s.unit,
            len(
                list_filter(c.years, lambda aimed: aimed <= s.year)
            ) as years_aimed,
            s.promise_quote,
            s.promise_document,
            s.next_document
        from
            unspoken s
            join parts n on n.part_id = s.next_part_id
            left join counted c on c.place_id = s.place_id
            and c.indicator_key = s.indicator_key
        where
            not contains(n.text, s.matter)
            and not contains(n.text, s.indicator)
    )
select
    *
from
    final

-- 刚性任务的下文：按数量、项目、企业、责任单位和实词，找同地后来的说法｜What became of hard commitments: later statements of the place, found by number, project, enterprise, body and words
insert into
    follow_evidence
with
    hard as (
        select
            c.fact_id,
            f.part_id,
            f.span_start,
            f.span_end,
            p.place_id,
            p.covered_year,
            p.delivered_on
        from
            commitments c
            join facts f using (fact_id)
            join dated_parts p on p.part_id = c.part_id
        where
            c.is_hard
            and p.place_id is not null
    ),
    weighed as (
        select
            c.part_id,
            c.sentence_ordinal,
            c.clause_ordinal,
            sum(w.weight) as weight
        from
            clause_words c
            join clause_word_weights w using (word)
            join dated_parts d on d.part_id = c.part_id
        where
            d.place_id is not null
        group by all
    ),
    items as materialized (
        select
            row_number() over () as item_number,
            h.fact_id as commitment_id,
            h.place_id,
            h.covered_year,
            h.part_id,
            c.sentence_ordinal,
            c.clause_ordinal,
            c.span_start,
            c.span_end,
            h.span_start as own_start,
            h.span_end as own_end,
            substr(
                s.text,
                c.span_start - s.span_start + 1,
                c.span_end - c.span_start
            ) as item,
            w.weight
        from
            hard h
            join clauses c on c.part_id = h.part_id
            and c.span_start < h.span_end
            and c.span_end > h.span_start
            join sentences s on s.part_id = c.part_id
            and s.ordinal = c.sentence_ordinal
            left join weighed w on w.part_id = c.part_id
            and w.sentence_ordinal = c.sentence_ordinal
            and w.clause_ordinal = c.clause_ordinal
    ),
    statements as materialized (
        select
            fact_id,
            promise_id,
            low_base,
            is_latest
        from
            target_statements
    ),
    aims as (
        select
            i.commitment_id,
            i.clause_ordinal,
            t.fact_id,
            t.promise_id
        from
            items i
            join facts f on f.part_id = i.part_id
            and f.sentence_ordinal = i.sentence_ordinal
            and f.span_end > i.span_start
            and f.span_end <= i.span_end
            and f.span_start >= i.own_start
            and f.span_end <= i.own_end
            join statements t on t.fact_id = f.fact_id
            join statements l on l.promise_id = t.promise_id
            and l.is_latest
            and l.low_base = t.low_base
    ),
    counted as (
        select
            i.commitment_id,
            i.clause_ordinal,
            i.item,
            a.fact_id as aim_fact_id,
            case
                when p.verdict in ('exceeded', 'met', 'nearly_met') then 'done'
                else 'short'
            end as said,
            'number' as matched,
            null::double as likeness,
            p.delivery_quote as quote,
            coalesce(s.text, p.delivery_quote) as sentence,
            p.delivery_document as document_path,
            p.delivery_page as page,
            d.delivered_on,
            d.covered_year
        from
            items i
            join aims a on a.commitment_id = i.commitment_id
            and a.clause_ordinal = i.clause_ordinal
            join promises p on p.promise_id = a.promise_id
            join facts f on f.fact_id = p.delivery_fact_id
            join dated_parts d on d.part_id = f.part_id
            left join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            p.verdict in ('exceeded', 'met', 'nearly_met', 'missed')
            and d.delivered_on is not null
            and not (
                p.verdict = 'missed'
                and regexp_matches(i.item, '规划建设|谋划|规划布局')
            )
    ),
    later as materialized (
        select
            row_number() over () as later_number,
            c.part_id,
            c.sentence_ordinal,
            c.clause_ordinal,
            c.span_start,
            c.span_end,
            s.span_start as sentence_start,
            s.text as sentence,
            b.orientation,
            b.page,
            p.place_id,
            p.covered_year,
            p.delivered_on,
            p.document_path,
            w.weight
        from
            clauses c
            join sentences s on s.part_id = c.part_id
            and s.ordinal = c.sentence_ordinal
            join blocks b on b.part_id = s.part_id
            and b.ordinal = s.block_ordinal
            join dated_parts p on p.part_id = c.part_id
            join weighed w on w.part_id = c.part_id
            and w.sentence_ordinal = c.sentence_ordinal
            and w.clause_ordinal = c.clause_ordinal
        where
            p.source = 'self_report'
            and p.place_id is not null
            and b.orientation in ('review', 'plan')
            and b.kind <> 'heading'
    ),
    item_words as materialized (
        select
            i.item_number,
            i.place_id,
            i.covered_year,
            i.weight as item_weight,
            c.word,
            w.weight
        from
            items i
            join clause_words c on c.part_id = i.part_id
            and c.sentence_ordinal = i.sentence_ordinal
            and c.clause_ordinal = i.clause_ordinal
            join clause_word_weights w using (word)
        where
            i.weight >= 0.8
    ),
    later_words as materialized (
        select
            l.later_number,
            l.place_id,
            l.covered_year,
            l.weight as later_weight,
            c.word,
            w.weight
        from
            later l
            join clause_words c using (part_id, sentence_ordinal, clause_ordinal)
            join clause_word_weights w using (word)
    ),
    -- 相似不低于 0.35 的两句，必有一个共同的词在各自较重的词里：较轻的词加起来不到 0.35｜Two clauses that are alike by 0.35 or more share a word among the heavier ones of each: the lighter ones together weigh less than 0.35
    item_heads as (
        select
            *
        from
            item_words
        qualify
            sum(weight) over (
                partition by
                    item_number
                order by
                    weight,
                    word
            ) >= 0.349 * item_weight
    ),
    later_heads as (
        select
            *
        from
            later_words
        qualify
            sum(weight) over (
                partition by
                    later_number
                order by
                    weight,
                    word
            ) >= 0.349 * later_weight
    ),
    candidates as (
        select distinct
            i.item_number,
            l.later_number
        from
            item_heads i
            join later_heads l on l.place_id = i.place_id
            and l.word = i.word
            and l.covered_year between i.covered_year + 1 and i.covered_year + 3
        where
            l.later_weight >= 0.349 * i.item_weight
            and i.item_weight >= 0.349 * l.later_weight
    ),
    common as (
        select
            c.item_number,
            c.later_number,
            sum(i.weight) as weight
        from
            candidates c
            join item_words i using (item_number)
            join later_words l on l.later_number = c.later_number
            and l.word = i.word
        group by
            c.item_number,
            c.later_number
    ),
    likenesses as (
        select
            i.commitment_id,
            i.clause_ordinal as item_ordinal,
            l.part_id,
            l.sentence_ordinal,
            l.clause_ordinal,
            c.weight,
            i.item,
            i.part_id as own_part_id,
            i.span_start as item_start,
            i.span_end as item_end,
            i.weight as item_weight,
            l.orientation,
            l.sentence,
            l.page,
            l.document_path,
            l.delivered_on,
            l.covered_year,
            l.span_start,
            l.span_end,
            substr(
                l.sentence,
                l.span_start - l.sentence_start + 1,
                l.span_end - l.span_start
            ) as quote,
            c.weight / (i.weight + l.weight - c.weight) as likeness
        from
            common c
            join items i using (item_number)
            join later l using (later_number)
        where
            c.weight >= 0.35 * (i.weight + l.weight - c.weight)
    ),
    named_things as (
        select
            m.fact_id,
            'project' as matched,
            m.project_id as thing_id
        from
            project_mentions m
        union all
        select
            m.fact_id,
            'enterprise' as matched,
            m.enterprise_id as thing_id
        from
            enterprise_mentions m
        where
            not m.is_masked
    ),
    mentions as (
        select
            n.matched,
            n.thing_id,
            f.part_id,
            f.span_start,
            f.span_end
        from
            named_things n
            join facts f using (fact_id)
    ),
    same_thing as (
        select
            k.commitment_id,
            k.item_ordinal,
            k.part_id,
            k.sentence_ordinal,
            k.clause_ordinal,
            max(a.matched) as matched
        from
            likenesses k
            join mentions a on a.part_id = k.own_part_id
            and a.span_start >= k.item_start
            and a.span_end <= k.item_end
            join mentions b on b.part_id = k.part_id
            and b.matched = a.matched
            and b.thing_id = a.thing_id
            and b.span_start >= k.span_start
            and b.span_end <= k.span_end
        group by all
    ),
    same_body as (
        select distinct
            k.commitment_id,
            k.item_ordinal,
            k.part_id,
            k.sentence_ordinal,
            k.clause_ordinal
        from
            likenesses k
            join commitment_bodies b on b.fact_id = k.commitment_id
        where
            contains(k.sentence, b.name)
    ),
    matched as (
        select
            k.*,
            case
                when t.commitment_id is not null then t.matched
                when b.commitment_id is not null then 'body'
                else 'words'
            end as matched,
            stage_said (k.item) as asked,
            stage_said (k.quote) as told,
            exists (
                select
                    1
                from
                    aims a
                where
                    a.commitment_id = k.commitment_id
                    and a.clause_ordinal = k.item_ordinal
            ) as is_counted
        from
            likenesses k
            left join same_thing t using (
                commitment_id,
                item_ordinal,
                part_id,
                sentence_ordinal,
                clause_ordinal
            )
            left join same_body b using (
                commitment_id,
                item_ordinal,
                part_id,
                sentence_ordinal,
                clause_ordinal
            )
        where
            k.likeness >= 0.6
            or t.commitment_id is not null
            or b.commitment_id is not null
    ),
    worded as (
        select
            commitment_id,
            item_ordinal as clause_ordinal,
            item,
            null as aim_fact_id,
            case
                when orientation = 'plan' then 'restated'
                when is_counted
                or told = 0
                or told < least(asked, 3) then 'progress'
                when asked = 1
                or told = 3 then 'done'
                else 'progress'
            end as said,
            matched,
            round(likeness, 2) as likeness,
            quote,
            sentence,
            document_path,
            page,
            delivered_on,
            covered_year
        from
            matched
        where
            likeness >= 0.6
            or orientation = 'review'
    ),
    found as (
        select
            *
        from
            counted
        union all
        select
            *
        from
            worded
    ),
    final as (
        select
            commitment_id,
            clause_ordinal::integer as item_ordinal,
            item,
            aim_fact_id,
            said,
            matched,
            likeness,
            quote,
            sentence,
            document_path,
            page,
            delivered_on,
            covered_year
        from
            found
        qualify
            row_number() over (
                partition by
                    commitment_id,
                    clause_ordinal,
                    aim_fact_id,
                    said,
                    document_path
                order by
                    likeness desc,
                    quote,
                    sentence,
                    page,
                    matched
            ) = 1
    )
select
    *
from
    final

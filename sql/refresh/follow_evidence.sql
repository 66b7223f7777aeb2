-- 刚性任务的下文：按数量、项目、企业、责任单位和实词，找同地后来的说法｜What became of hard commitments: later statements of the place, found by number, project, enterprise, body and words
insert into
    follow_evidence
with
    -- 编号代替六十余字的篇号，比对和分组快数倍｜Numbers stand for the ids of parts, of more than sixty characters: joins and groups are several times as quick
    numbered_parts as materialized (
        select
            row_number() over () as part_number,
            part_id,
            dense_rank () over (
                order by
                    place_id
            ) as place_number,
            covered_year,
            delivered_on,
            document_path,
            source
        from
            dated_parts
        where
            place_id is not null
    ),
    numbered_clauses as materialized (
        select
            row_number() over () as clause_number,
            p.part_number,
            c.sentence_ordinal,
            c.clause_ordinal,
            c.span_start,
            c.span_end,
            c.words
        from
            clauses c
            join numbered_parts p using (part_id)
    ),
    weighed_words as materialized (
        select
            c.clause_number,
            c.word,
            w.weight
        from
            (
                select
                    clause_number,
                    unnest(words) as word
                from
                    numbered_clauses
            ) c
            join clause_word_weights w using (word)
    ),
    weighed as materialized (
        select
            clause_number,
            sum(weight) as weight
        from
            weighed_words
        group by
            clause_number
    ),
    hard as (
        select
            c.fact_id,
            f.span_start,
            f.span_end,
            p.part_number,
            p.part_id,
            p.place_number,
            p.covered_year
        from
            commitments c
            join facts f using (fact_id)
            join numbered_parts p on p.part_id = c.part_id
        where
            c.is_hard
    ),
    items as materialized (
        select
            row_number() over () as item_number,
            h.fact_id as commitment_id,
            h.place_number,
            h.covered_year,
            h.part_id,
            c.clause_number,
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
            join numbered_clauses c on c.part_number = h.part_number
            and c.span_start < h.span_end
            and c.span_end > h.span_start
            join sentences s on s.part_id = h.part_id
            and s.ordinal = c.sentence_ordinal
            left join weighed w using (clause_number)
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
    told_sentences as (
        select
            p.part_number,
            p.place_number,
            p.covered_year,
            s.ordinal as sentence_ordinal
        from
            numbered_parts p
            join sentences s using (part_id)
            join blocks b on b.part_id = s.part_id
            and b.ordinal = s.block_ordinal
        where
            p.source = 'self_report'
            and b.orientation in ('review', 'plan')
            and b.kind <> 'heading'
    ),
    later as materialized (
        select
            c.clause_number,
            s.place_number,
            s.covered_year,
            w.weight
        from
            numbered_clauses c
            join told_sentences s using (part_number, sentence_ordinal)
            join weighed w using (clause_number)
    ),
    item_words as materialized (
        select
            i.item_number,
            i.place_number,
            i.covered_year,
            i.weight as item_weight,
            w.word,
            w.weight
        from
            items i
            join weighed_words w using (clause_number)
        where
            i.weight >= 0.8
    ),
    later_words as materialized (
        select
            l.clause_number,
            l.place_number,
            l.covered_year,
            l.weight as later_weight,
            w.word
        from
            later l
            join weighed_words w using (clause_number)
            semi join item_words i on i.place_number = l.place_number
            and i.word = w.word
    ),
    -- 相似不低于 0.35 的两句，必有一个共同的词在较重的词里：较轻的词加起来不到 0.35｜Two clauses that are alike by 0.35 or more share a word among the heavier ones: the lighter ones together weigh less than 0.35
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
    candidates as materialized (
        select distinct
            i.item_number,
            l.clause_number
        from
            item_heads i
            join later_words l on l.place_number = i.place_number
            and l.word = i.word
            and l.covered_year between i.covered_year + 1 and i.covered_year + 3
        where
            l.later_weight >= 0.349 * i.item_weight
            and i.item_weight >= 0.349 * l.later_weight
    ),
    asked_words as materialized (
        select
            c.item_number,
            c.clause_number,
            i.word,
            i.weight
        from
            candidates c
            join item_words i using (item_number)
    ),
    common as materialized (
        select
            a.item_number,
            a.clause_number,
            sum(a.weight) as weight
        from
            asked_words a
            semi join later_words l on l.clause_number = a.clause_number
            and l.word = a.word
        group by
            a.item_number,
            a.clause_number
    ),
    alike as materialized (
        select
            c.item_number,
            c.clause_number,
            i.weight as item_weight,
            c.weight / (i.weight + l.weight - c.weight) as likeness
        from
            common c
            join items i on i.item_number = c.item_number
            join later l on l.clause_number = c.clause_number
        where
            c.weight >= 0.35 * (i.weight + l.weight - c.weight)
    ),
    likenesses as materialized (
        select
            i.commitment_id,
            i.clause_ordinal as item_ordinal,
            p.part_id,
            c.clause_number,
            i.item_number,
            i.item,
            i.part_id as own_part_id,
            i.span_start as item_start,
            i.span_end as item_end,
            b.orientation,
            s.text as sentence,
            b.page,
            p.document_path,
            p.delivered_on,
            p.covered_year,
            c.span_start,
            c.span_end,
            substr(
                s.text,
                c.span_start - s.span_start + 1,
                c.span_end - c.span_start
            ) as quote,
            a.likeness
        from
            alike a
            join items i on i.item_number = a.item_number
            join numbered_clauses c on c.clause_number = a.clause_number
            join numbered_parts p on p.part_number = c.part_number
            join sentences s on s.part_id = p.part_id
            and s.ordinal = c.sentence_ordinal
            join blocks b on b.part_id = s.part_id
            and b.ordinal = s.block_ordinal
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
            semi join numbered_parts p on p.part_id = f.part_id
    ),
    same_thing as (
        select
            k.item_number,
            k.clause_number,
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
            k.item_number,
            k.clause_number
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
                when t.item_number is not null then t.matched
                when b.item_number is not null then 'body'
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
            left join same_thing t using (item_number, clause_number)
            left join same_body b using (item_number, clause_number)
        where
            k.likeness >= 0.6
            or t.item_number is not null
            or b.item_number is not null
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

-- 命令 search 的行：句子按 BM25 排序，说全的在先，一份文件至多三句｜Rows of the command search: sentences ranked by BM25, those that say all that is wanted first, three a document at most
-- BM25：Robertson 与 Zaragoza 2009，k1 = 1.2，b = 0.75｜BM25: Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75
with
    plan as (
        select
            unnest(
                from_json(
                    $plan,
                    '[{"wanted":"integer","way":"integer","word":"integer","words":"integer","term":"varchar","weight":"double"}]'
                ),
                recursive := true
            )
    ),
    planned as (
        select
            *,
            search_key (term) as term_key
        from
            plan
    ),
    scope as (
        select
            s.part_key,
            p.part_id,
            p.document_id,
            p.title,
            l.name as place,
            coalesce(
                try_cast (left(p.delivered_on, 4) as integer),
                p.current_year
            ) as year
        from
            search_parts s
            join parts p using (part_id)
            left join places l using (place_id)
        where
            p.canonical_part_id is null
            and (
                $place is null
                or $place in (l.name, l.short_name, l.code)
            )
            and (
                $kind is null
                or p.kind = $kind
            )
            and (
                $year is null
                or coalesce(
                    try_cast (left(p.delivered_on, 4) as integer),
                    p.current_year
                ) = $year
            )
    ),
    size as (
        select
            greatest(count(*), 1) as sentences,
            greatest(
                (
                    select
                        count(*)
                    from
                        words
                ) / greatest(count(*), 1),
                1
            ) as usual_words
        from
            sentences
    ),
    term_sentences as (
        select
            term_key,
            part_key,
            sentence_ordinal,
            frequency,
            sentence_words
        from
            search_postings
        where
            term_key in (
                select
                    term_key
                from
                    planned
            )
    ),
    word_counts as (
        select
            p.wanted,
            p.way,
            p.word,
            count(*) as found
        from
            planned p
            join term_sentences t using (term_key)
        group by all
    ),
    word_scores as (
        select
            p.wanted,
            p.way,
            p.word,
            any_value(p.words) as words,
            t.part_key,
            t.sentence_ordinal,
            max(
                p.weight * ln(
                    1 + greatest(s.sentences - c.found, 0) / (c.found + 0.5) + 0.5 / (c.found + 0.5)
                ) * 2.2 * t.frequency / (
                    t.frequency + 1.2 * (0.25 + 0.75 * t.sentence_words / s.usual_words)
                )
            ) as score
        from
            planned p
            join term_sentences t using (term_key)
            join scope using (part_key)
            join word_counts c using (wanted, way, word)
            cross join size s
        group by
            p.wanted,
            p.way,
            p.word,
            t.part_key,
            t.sentence_ordinal
    ),
    way_scores as (
        select
            wanted,
            part_key,
            sentence_ordinal,
            sum(score) * pow(count(*) / any_value(words), 3) as score
        from
            word_scores
        group by
            wanted,
            way,
            part_key,
            sentence_ordinal
        having
            count(*) >= case
                when way = 0 then any_value(words) / 2
                else any_value(words)
            end
    ),
    wanted_scores as (
        select
            wanted,
            part_key,
            sentence_ordinal,
            max(score) as score
        from
            way_scores
        group by all
    ),
    candidates as (
        select
            part_key,
            sentence_ordinal,
            count(*) as matched,
            sum(score) as score
        from
            wanted_scores
        group by all
        order by
            matched desc,
            score desc,
            part_key,
            sentence_ordinal
        limit
            case
                when len($phrases::varchar[]) + len($unwanted::varchar[]) > 0 then 3000
                else greatest(300, 10 * $limit)
            end
    ),
    spelled as materialized (
        select
            s.*,
            search_spelling (s.text) as spelling,
            c.matched,
            c.score
        from
            candidates c
            join scope o using (part_key)
            join sentences s on s.part_id = o.part_id
            and s.ordinal = c.sentence_ordinal
    ),
    required as (
        select
            unnest($phrases::varchar[]) as said
    ),
    refused as (
        select
            unnest($unwanted::varchar[]) as said
    ),
    fitting as (
        select
            *,
            score * case
                when regexp_matches(spelling, $spelled) then 2
                else 1
            end as full_score
        from
            spelled
        where
            not exists (
                select
                    1
                from
                    required r
                where
                    not contains(spelling, r.said)
            )
            and not exists (
                select
                    1
                from
                    refused r
                where
                    contains(spelling, r.said)
            )
    ),
    fullest as (
        select
            *
        from
            fitting
        qualify
            matched = max(matched) over ()
            and row_number() over (
                partition by
                    document_id
                order by
                    full_score desc,
                    part_id,
                    ordinal
            ) <= 3
    ),
    final as (
        select
            round(f.full_score, 3) as score,
            o.place,
            o.year,
            coalesce(o.title, d.title) as title,
            d.path as document,
            b.page,
            b.heading_path as outline,
            f.text as sentence,
            f.part_id,
            f.span_start,
            f.span_end
        from
            fullest f
            join scope o using (part_id)
            join documents d on d.document_id = f.document_id
            left join blocks b on b.part_id = f.part_id
            and b.ordinal = f.block_ordinal
        order by
            f.full_score desc,
            d.path,
            f.part_id,
            f.ordinal
        limit
            $limit
    )
select
    *
from
    final

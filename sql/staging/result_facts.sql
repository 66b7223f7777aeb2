-- 对本地全域某一时期的完成情况，连同出处｜Results for the whole place and a known period, with their evidence
-- measure_group: 比对用的量；占比与总量同组｜Measure that is matched on: a share and a level are one
-- window_text: 句中属于它的文字：原文及其后直到下一个数量或分号；句首的数量连同其前｜What belongs to it in its sentence: its quote and what follows up to the next quantity or semicolon, with what stands before the first quantity
with
    own as (
        select
            r.*,
            f.ordinal as fact_ordinal,
            f.quote,
            f.page,
            f.span_start,
            f.span_end,
            f.sentence_ordinal,
            p.document_path,
            p.part_kind,
            p.source,
            p.place_id,
            p.delivered_on,
            p.covered_year
        from
            results r
            join facts f using (fact_id)
            join dated_parts p on p.part_id = r.part_id
            join own_scopes o on o.place_id = p.place_id
            and o.scope = r.scope
        where
            r.period_end_year is not null
    ),
    marked_sentences as (
        select
            part_id,
            ordinal,
            text,
            span_start
        from
            sentences
        where
            regexp_matches(
                text,
                (
                    select
                        coalesce(string_agg(pattern, '|'), '^$')
                    from
                        change_words
                    where
                        meaning in ('redefined', 'real_terms')
                )
            )
    ),
    neighbours as (
        select
            o.fact_id,
            o.quote,
            o.span_start - s.span_start as quote_start,
            o.span_end - s.span_start as quote_end,
            s.text,
            count(*) filter(
                where
                    n.span_end <= o.span_start
            ) as quantities_before,
            min(n.span_start - s.span_start) filter(
                where
                    n.span_start >= o.span_end
            ) as next_start
        from
            own o
            join marked_sentences s on s.part_id = o.part_id
            and s.ordinal = o.sentence_ordinal
            join facts n on n.part_id = o.part_id
            and n.sentence_ordinal = o.sentence_ordinal
            and n.kind in ('target', 'result')
        group by all
    ),
    windows as (
        select
            fact_id,
            concat(
                case
                    when quantities_before = 0 then substr(text, 1, quote_start)
                end,
                quote,
                regexp_extract(
                    substr(
                        text,
                        quote_end + 1,
                        coalesce(next_start, length(text)) - quote_end
                    ),
                    '^[^；;]*'
                )
            ) as window_text
        from
            neighbours
    ),
    final as (
        select
            o.*,
            case
                when o.measure = 'share' then 'level'
                else o.measure
            end as measure_group,
            coalesce(w.window_text, o.quote) as window_text
        from
            own o
            left join windows w using (fact_id)
    )
select
    *
from
    final

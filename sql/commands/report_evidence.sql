-- 报表引用的原文：所在段、句和引文的位置，按段内码点计｜Evidence of reports: paragraph, sentence and quote, offsets in code points of the paragraph
with
    wanted as (
        select
            unnest(
                from_json(
                    $wanted::json,
                    '[{"key": "VARCHAR", "fact": "VARCHAR", "document": "VARCHAR", "sentence": "VARCHAR", "quote": "VARCHAR"}]'
                )
            ) as w
    ),
    asked as (
        select
            w.key,
            w.fact as fact_id,
            w.document as document_path,
            w.sentence as sentence_text,
            w.quote
        from
            wanted
    ),
    by_fact as (
        select
            a.key,
            f.part_id,
            f.sentence_ordinal,
            f.span_start,
            f.span_end,
            f.kind
        from
            asked a
            join facts f using (fact_id)
    ),
    by_sentence as (
        select
            a.key,
            s.part_id,
            s.ordinal as sentence_ordinal,
            s.span_start + greatest(instr(s.text, a.quote), 1) - 1 as span_start,
            case
                when contains(s.text, a.quote) then s.span_start + instr(s.text, a.quote) - 1 + length(a.quote)
                else s.span_end
            end as span_end,
            'later' as kind
        from
            asked a
            join documents d on d.path = a.document_path
            join sentences s on s.document_id = d.document_id
            and s.text = a.sentence_text
        where
            a.fact_id is null
        qualify
            row_number() over (
                partition by
                    a.key
                order by
                    s.part_id,
                    s.ordinal
            ) = 1
    ),
    located as (
        select
            *
        from
            by_fact
        union all
        select
            *
        from
            by_sentence
    ),
    final as (
        select
            l.key,
            l.kind,
            d.path as document,
            d.document_id,
            p.title,
            p.delivered_on,
            p.ordinal as part,
            b.ordinal as block,
            b.kind as block_kind,
            b.page,
            array_to_string(b.heading_path, ' › ') as heading,
            substr(
                p.text,
                b.span_start + 1,
                b.span_end - b.span_start
            ) as text,
            s.span_start - b.span_start as sentence_start,
            s.span_end - b.span_start as sentence_end,
            l.span_start - b.span_start as quote_start,
            l.span_end - b.span_start as quote_end,
            l.span_start as start_in_part,
            l.span_end as end_in_part
        from
            located l
            join parts p on p.part_id = l.part_id
            join documents d on d.document_id = p.document_id
            join sentences s on s.part_id = l.part_id
            and s.ordinal = l.sentence_ordinal
            join blocks b on b.part_id = l.part_id
            and b.ordinal = s.block_ordinal
        order by
            d.path,
            p.ordinal,
            b.ordinal,
            l.span_start,
            l.span_end,
            l.key
    )
select
    *
from
    final

-- 一份文件的全部段落，连同其中的事实；没有事实的段落各一行｜All paragraphs of a document with their facts; one row for a paragraph without
with
    located as (
        select
            f.fact_id,
            f.kind,
            f.part_id,
            f.ordinal,
            s.block_ordinal,
            s.span_start as sentence_start,
            s.span_end as sentence_end,
            f.span_start,
            f.span_end
        from
            facts f
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
    ),
    final as (
        select
            l.fact_id as key,
            l.kind,
            d.path as document,
            p.title,
            p.delivered_on,
            p.ordinal as part,
            b.ordinal as block,
            b.kind as block_kind,
            b.page,
            '' as heading,
            substr(
                p.text,
                b.span_start + 1,
                b.span_end - b.span_start
            ) as text,
            l.sentence_start - b.span_start as sentence_start,
            l.sentence_end - b.span_start as sentence_end,
            l.span_start - b.span_start as quote_start,
            l.span_end - b.span_start as quote_end
        from
            documents d
            join parts p using (document_id)
            join blocks b on b.part_id = p.part_id
            left join located l on l.part_id = b.part_id
            and l.block_ordinal = b.ordinal
        where
            d.path = $document
        order by
            p.ordinal,
            b.ordinal,
            l.ordinal
    )
select
    *
from
    final

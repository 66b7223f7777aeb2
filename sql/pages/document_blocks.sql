-- 一个文件的各段和其中的事实；位置按段内码点计｜The paragraphs of a document and the facts in them; offsets in code points of the paragraph
with
    fact_rows as (
        select
            f.part_id,
            s.block_ordinal,
            list(
                {
                    'key': f.fact_id,
                    'kind': f.kind,
                    'start': f.span_start - b.span_start,
                    'end': f.span_end - b.span_start
                }
                order by
                    f.span_start,
                    f.span_end,
                    f.fact_id
            ) as facts
        from
            facts f
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
            join blocks b on b.part_id = s.part_id
            and b.ordinal = s.block_ordinal
        where
            f.document_id = $document
            and (
                $kind is null
                or f.kind = $kind
            )
        group by all
    ),
    final as (
        select
            p.ordinal as part,
            b.ordinal as block,
            b.kind,
            b.level,
            b.page,
            b.span_start as start,
            substr(
                p.text,
                b.span_start + 1,
                b.span_end - b.span_start
            ) as text,
            coalesce(f.facts, []) as facts
        from
            blocks b
            join parts p using (part_id)
            left join fact_rows f on f.part_id = b.part_id
            and f.block_ordinal = b.ordinal
        where
            b.document_id = $document
        order by
            p.ordinal,
            b.ordinal
    )
select
    *
from
    final

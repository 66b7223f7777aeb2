-- 一项任务后来的说法，最近的在先｜What was said later of a commitment, the latest first
with
    final as (
        select
            said,
            matched,
            quote,
            sentence,
            document_path as document,
            page,
            delivered_on
        from
            follow_evidence
        where
            commitment_id = $fact
            and delivered_on <= $as_of
        order by
            delivered_on desc,
            matched = 'number' desc,
            likeness desc nulls last,
            item_ordinal,
            quote
        limit
            20
    )
select
    *
from
    final

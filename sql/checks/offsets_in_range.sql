-- 段、句、词、事实的起止都在正文之内｜Offsets of blocks, sentences, words and facts lie within the text
with
    spans as (
        select
            'blocks' as table_name,
            part_id,
            span_start,
            span_end
        from
            blocks
        union all
        select
            'sentences',
            part_id,
            span_start,
            span_end
        from
            sentences
        union all
        select
            'words',
            part_id,
            span_start,
            span_end
        from
            words
        union all
        select
            'facts',
            part_id,
            span_start,
            span_end
        from
            facts
    ),
    final as (
        select
            s.*,
            p.character_count
        from
            spans s
            left join parts p using (part_id)
        where
            not coalesce(
                s.span_start >= 0
                and s.span_start <= s.span_end
                and s.span_end <= p.character_count,
                false
            )
    )
select
    *
from
    final

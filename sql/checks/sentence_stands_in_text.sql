-- 每个句子的文字与正文该处一字不差｜Every sentence is exactly the text at its span
with
    final as (
        select
            s.part_id,
            s.ordinal,
            s.text
        from
            sentences s
            left join parts p using (part_id)
        where
            substr(
                p.text,
                s.span_start + 1,
                s.span_end - s.span_start
            ) is distinct from s.text
    )
select
    *
from
    final

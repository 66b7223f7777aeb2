-- 每个句子的文字与正文该处一字不差；先在行内核对，不合的再对全篇｜Every sentence is exactly the text at its span; looked up in its line first, in the whole text where that fails
with
    suspects as (
        select
            s.part_id,
            s.ordinal,
            s.text,
            s.span_start,
            s.span_end
        from
            sentences s
            asof left join text_lines l on l.part_id = s.part_id
            and l.line_start <= s.span_start
        where
            substr(
                l.line,
                s.span_start - l.line_start + 1,
                s.span_end - s.span_start
            ) is distinct from s.text
    ),
    final as (
        select
            s.part_id,
            s.ordinal,
            s.text
        from
            suspects s
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

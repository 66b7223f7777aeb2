-- 每条事实的原文与正文该处一字不差；先在行内核对，不合的再对全篇｜Every quote is exactly the text at its span; looked up in its line first, in the whole text where that fails
with
    suspects as (
        select
            f.fact_id,
            f.part_id,
            f.quote,
            f.span_start,
            f.span_end
        from
            facts f
            asof left join text_lines l on l.part_id = f.part_id
            and l.line_start <= f.span_start
        where
            substr(
                l.line,
                f.span_start - l.line_start + 1,
                f.span_end - f.span_start
            ) is distinct from f.quote
    ),
    final as (
        select
            s.fact_id,
            s.quote,
            substr(
                p.text,
                s.span_start + 1,
                s.span_end - s.span_start
            ) as text_at_span
        from
            suspects s
            left join parts p using (part_id)
        where
            substr(
                p.text,
                s.span_start + 1,
                s.span_end - s.span_start
            ) is distinct from s.quote
    )
select
    *
from
    final

-- 每条事实的原文与正文该处一字不差｜Every quote is exactly the text at its span
with
    final as (
        select
            f.fact_id,
            f.quote,
            substr(
                p.text,
                f.span_start + 1,
                f.span_end - f.span_start
            ) as text_at_span
        from
            facts f
            left join parts p using (part_id)
        where
            substr(
                p.text,
                f.span_start + 1,
                f.span_end - f.span_start
            ) is distinct from f.quote
    )
select
    *
from
    final

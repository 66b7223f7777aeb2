-- 任务的下文一字不差地在它的句子里｜What was said later stands in its sentence
with
    final as (
        select
            commitment_id,
            quote,
            sentence
        from
            follow_evidence
        where
            not contains(sentence, quote)
    )
select
    *
from
    final

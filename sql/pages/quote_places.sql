-- 原文在文件里的哪一处：是一条事实，或在某一句里；几处相同取最前｜Where quotes stand in their documents: a fact of the same words, or the sentence that holds them; the first of several
with
    asked as (
        select
            unnest(
                from_json(
                    $wanted::json,
                    '[{"key": "VARCHAR", "document": "VARCHAR", "quote": "VARCHAR"}]'
                ),
                recursive := true
            )
    ),
    named as (
        select
            a.key,
            a.document,
            a.quote,
            d.document_id
        from
            asked a
            join documents d on d.path = a.document
    ),
    quoted as (
        select
            n.key,
            f.fact_id
        from
            named n
            join facts f on f.document_id = n.document_id
            and f.quote = n.quote
        qualify
            row_number() over (
                partition by
                    n.key
                order by
                    f.part_id,
                    f.span_start,
                    f.fact_id
            ) = 1
    ),
    held as (
        select
            n.key,
            s.text as sentence
        from
            (
                from
                    named
                    anti join quoted using (key)
            ) n
            join sentences s on s.document_id = n.document_id
            and contains(s.text, n.quote)
        qualify
            row_number() over (
                partition by
                    n.key
                order by
                    s.part_id,
                    s.ordinal
            ) = 1
    ),
    final as (
        select
            n.key,
            n.document,
            n.quote,
            q.fact_id as fact,
            h.sentence
        from
            named n
            left join quoted q using (key)
            left join held h using (key)
        where
            q.fact_id is not null
            or h.sentence is not null
    )
select
    *
from
    final

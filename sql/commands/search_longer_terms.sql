-- 含有所问之词的较长的词，短者在先｜Longer terms of the index that hold a word asked for, the shorter first
with
    asked as (
        select
            unnest($words) as word
    ),
    found as (
        select distinct
            a.word,
            t.term
        from
            asked a
            join search_terms t on contains(t.term, a.word)
            and t.term <> a.word
    ),
    final as (
        select
            word,
            list(
                term
                order by
                    length(term),
                    term
            ) [:$most::integer] as terms
        from
            found
        group by
            word
    )
select
    *
from
    final

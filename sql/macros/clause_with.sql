-- 句中含有某段原文的分句（以分号为界）｜The clause of a sentence, between semicolons, that holds a quote
create or replace macro clause_with (sentence, quote) as coalesce(
    list_filter(
        regexp_split_to_array(sentence, '[；;]'),
        lambda clause: contains(clause, quote)
    ) [1],
    sentence
)

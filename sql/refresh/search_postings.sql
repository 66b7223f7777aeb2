-- 全文索引：补编尚未编入的篇，按词排序，使一个词的各句相邻｜Full-text index: adds the parts that are not in it yet, in order of terms, so that the sentences of a term lie side by side
insert into
    search_postings
with
    fresh_words as (
        select
            search_key (t.term) as term_key,
            search_key (w.part_id) as part_key,
            w.sentence_ordinal
        from
            words w
            join search_terms t on t.spelling = w.text
        where
            w.part_id not in (
                select
                    part_id
                from
                    search_parts
            )
    ),
    lengths as (
        select
            part_key,
            sentence_ordinal,
            count(*) as sentence_words
        from
            fresh_words
        group by all
    )
select
    f.term_key,
    f.part_key,
    f.sentence_ordinal,
    least(count(*), 255)::utinyint as frequency,
    least(any_value(l.sentence_words), 65535)::usmallint as sentence_words
from
    fresh_words f
    join lengths l using (part_key, sentence_ordinal)
group by
    f.term_key,
    f.part_key,
    f.sentence_ordinal
order by
    f.term_key,
    f.part_key,
    f.sentence_ordinal

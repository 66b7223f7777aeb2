-- 撤回的承诺：到期之前或到期时的报告写明不再设定或考核｜Withdrawn promises: a later report says, before the period is over or when it reports on it, that the target no longer stands
-- quote: 写明撤回的分句｜The clause that says so
-- stored in slices
with
    statements as (
        select
            *
        from
            target_statements
        where
            is_latest
            and place_id is not null
    ),
    rules as (
        select
            word,
            also,
            unless
        from
            change_words
        where
            meaning = 'withdrawn'
    ),
    marked_sentences as (
        select distinct
            s.part_id,
            s.ordinal as sentence_ordinal,
            s.text
        from
            sentences s
            join rules r on contains(s.text, r.word)
    ),
    clauses as (
        select
            part_id,
            sentence_ordinal,
            unnest(regexp_split_to_array(text, '[；;]')) as clause
        from
            marked_sentences
    ),
    withdrawing as (
        select distinct
            c.part_id,
            c.sentence_ordinal,
            c.clause,
            regexp_extract_all(c.clause, '20\d\d') as years,
            p.place_id,
            p.document_path,
            p.delivered_on,
            p.covered_year
        from
            clauses c
            join rules r on holds_change_word (c.clause, r.word, r.also, r.unless)
            join dated_parts p using (part_id)
        where
            p.source = 'self_report'
    ),
    named as (
        select
            w.*,
            a.indicator_id as indicator_key,
            a.alias
        from
            withdrawing w
            join indicator_aliases a on contains(w.clause, a.alias)
        union
        select
            w.*,
            t.indicator_key,
            t.indicator as alias
        from
            withdrawing w
            join statements t on t.place_id = w.place_id
            and contains(w.clause, t.indicator)
    ),
    outright as (
        select
            n.*
        from
            named n
        where
            not exists (
                select
                    1
                from
                    named longer
                where
                    longer.part_id = n.part_id
                    and longer.clause = n.clause
                    and longer.alias <> n.alias
                    and contains(longer.alias, n.alias)
                    and not contains(replace(n.clause, longer.alias, ''), n.alias)
            )
    ),
    final as (
        select
            t.promise_id,
            arg_min(
                {
                    'quote': o.clause,
                    'document_path': o.document_path,
                    'part_id': o.part_id,
                    'sentence_ordinal': o.sentence_ordinal
                },
                (
                    o.delivered_on,
                    o.part_id,
                    o.sentence_ordinal,
                    o.clause
                )
            ) as evidence
        from
            statements t
            join outright o on o.place_id = t.place_id
            and o.indicator_key = t.indicator_key
        where
            o.delivered_on > t.delivered_on
            and o.covered_year <= t.period_end_year
            and (
                len(o.years) = 0
                or list_contains(o.years, t.period_end_year::varchar)
            )
        group by
            t.promise_id
    )
select
    promise_id,
    evidence.quote as quote,
    evidence.document_path as document_path,
    evidence.part_id as part_id,
    evidence.sentence_ordinal as sentence_ordinal
from
    final

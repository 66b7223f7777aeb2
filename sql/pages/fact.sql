-- 一条事实：种类、引文、出处，以及由它而来的承诺｜One fact: kind, quote, where it stands, and the promises that it is part of
with
    related as (
        select
            list(
                {
                    'promise_id': promise_id,
                    'place': place,
                    'year': year,
                    'indicator': indicator,
                    'measure': measure,
                    'verdict': verdict
                }
                order by
                    year,
                    promise_id
            ) as promises
        from
            promises
        where
            promise_fact_id = $fact
            or delivery_fact_id = $fact
    ),
    final as (
        select
            f.fact_id,
            f.kind,
            f.quote,
            f.rule,
            f.decision,
            f.span_start,
            f.span_end,
            f.page,
            f.part_id,
            d.document_id,
            d.path,
            d.extractor_version,
            l.name as place,
            p.title,
            p.delivered_on,
            coalesce(related.promises, []) as promises
        from
            facts f
            join parts p using (part_id)
            join documents d on d.document_id = f.document_id
            left join places l on l.place_id = p.place_id
            cross join related
        where
            f.fact_id = $fact
    )
select
    *
from
    final

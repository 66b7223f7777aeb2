-- 某日以来作出或发布的篇，重复的不算｜Parts given or published since a day, without copies
with
    counted as (
        select
            part_id,
            count(*) as fact_count
        from
            facts
        group by
            part_id
    ),
    dated as (
        select
            p.*,
            coalesce(p.delivered_on, p.published_on) as known_on
        from
            parts p
        where
            p.canonical_part_id is null
    ),
    final as (
        select
            d.path as document,
            l.name as place,
            p.title,
            p.kind,
            p.delivered_on,
            p.published_on,
            coalesce(c.fact_count, 0) as fact_count
        from
            dated p
            join documents d using (document_id)
            left join places l using (place_id)
            left join counted c using (part_id)
        where
            left(p.known_on || '-01-01', 10) >= $since
            and p.known_on <= $as_of
            and (
                $place is null
                or l.name = $place
            )
        order by
            p.known_on desc,
            l.name,
            d.path,
            p.ordinal
    )
select
    *
from
    final

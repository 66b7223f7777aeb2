-- 企业：想引进的和已落户的，各在哪篇提到｜Enterprises to attract and those that landed, with where each is named
-- parameter place: 地方全称或简称｜Full or short name of the place
with
    mentions as (
        select
            p.name as place,
            e.name as enterprise,
            m.role,
            parts.delivered_on,
            f.quote,
            d.path as document
        from
            enterprise_mentions m
            join enterprises e using (enterprise_id)
            join counted_facts f on f.fact_id = m.fact_id
            join parts on parts.part_id = m.part_id
            join documents d on d.document_id = m.document_id
            left join places p on p.place_id = parts.place_id
        where
            m.role in ('to_attract', 'visited', 'landed')
            and not m.is_masked
            and (
                $place is null
                or $place in (p.name, p.short_name, p.code)
            )
    ),
    final as (
        select
            place,
            enterprise,
            min(delivered_on) filter(
                where
                    role = 'to_attract'
            ) as first_courted_on,
            min(delivered_on) filter(
                where
                    role = 'visited'
            ) as first_visited_on,
            min(delivered_on) filter(
                where
                    role = 'landed'
            ) as first_landed_on,
            count(*) as mention_count,
            arg_min(quote, (delivered_on, document, quote)) as first_quote,
            min(document) as first_document
        from
            mentions
        group by
            place,
            enterprise
        order by
            place,
            enterprise
    )
select
    *
from
    final

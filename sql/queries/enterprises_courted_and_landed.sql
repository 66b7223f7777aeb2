-- 企业：想引进的和已落户的，各在哪篇提到｜Enterprises to attract and those that landed, with where each is named
-- parameter place: 地方全称或简称｜Full or short name of the place
-- column enterprise: 企业｜Company
-- column first_courted_on: 首次提出引进｜First courted
-- column first_visited_on: 首次来访｜First visited
-- column first_landed_on: 首次落户｜First landed
-- column mention_count: 提到次数｜Mentions
-- column first_quote: 首次原文｜First quote
-- column first_document: 首次所在文件｜First document
with
    mentions as (
        select
            p.name as place,
            e.name as enterprise,
            m.role,
            parts.delivered_on,
            f.quote,
            f.fact_id,
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
            arg_min(document, (delivered_on, document, quote)) as first_document,
            arg_min(fact_id, (delivered_on, document, quote)) as first_fact_id
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

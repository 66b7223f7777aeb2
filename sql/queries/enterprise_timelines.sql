-- 企业：同一企业历年怎样提到，从想引进、来访到落户｜Enterprises: how each is named over the years, from courted over visited to landed
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter enterprise: 名称里的字｜Words of the name
-- parameter years: 至少在几年里提到，默认 1｜Named in how many years at least; 1 unless told
-- parameter limit: 至多几家，默认全部｜At most so many enterprises; all unless told
-- parameter offset: 跳过前几家｜Enterprises to leave out at the start
-- column enterprise: 企业｜Enterprise
-- column year_count: 几年提到｜Years
-- column enterprise_count: 共有几家｜How many enterprises there are
with
    mentions as (
        select
            l.name as place,
            m.enterprise_id,
            e.name as enterprise,
            d.delivered_year,
            m.role,
            s.text as sentence,
            d.document_path as document,
            f.page,
            f.ordinal,
            f.fact_id
        from
            enterprise_mentions m
            join enterprises e using (enterprise_id)
            join counted_facts f on f.fact_id = m.fact_id
            join dated_parts d on d.part_id = m.part_id
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
            join places l on l.place_id = d.place_id
        where
            not m.is_masked
            and (
                $place is null
                or $place in (l.name, l.short_name, l.code)
            )
            and (
                $enterprise is null
                or contains(e.name, $enterprise)
            )
    ),
    followed as (
        select
            enterprise_id,
            place,
            count(distinct delivered_year) as year_count,
            row_number() over (
                order by
                    place,
                    year_count desc,
                    enterprise,
                    enterprise_id
            ) as enterprise_number,
            count(*) over () as enterprise_count
        from
            mentions
        group by
            enterprise_id,
            enterprise,
            place
        having
            count(distinct delivered_year) >= coalesce(try_cast ($years as integer), 1)
    ),
    final as (
        select
            m.place,
            m.enterprise,
            f.year_count,
            m.delivered_year,
            m.role,
            m.sentence,
            m.document,
            m.page,
            m.fact_id,
            f.enterprise_count
        from
            mentions m
            join followed f on f.enterprise_id = m.enterprise_id
            and f.place = m.place
        where
            f.enterprise_number > coalesce(try_cast ($offset as bigint), 0)
            and f.enterprise_number <= coalesce(try_cast ($offset as bigint), 0) + coalesce(try_cast ($limit as bigint), 1000000000)
        order by
            f.enterprise_number,
            m.delivered_year,
            m.ordinal
    )
select
    *
from
    final

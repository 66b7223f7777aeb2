-- 词典里没有的指标，按出现次数｜Indicators that the lexicon lacks, by how often they occur
-- parameter least: 至少出现几次｜How often at least
with
    phrases as (
        select
            indicator,
            indicator_key,
            unit,
            document_id
        from
            targets
        where
            indicator_id is null
        union all
        select
            indicator,
            indicator_key,
            unit,
            document_id
        from
            results
        where
            indicator_id is null
    ),
    final as (
        select
            min(indicator) as indicator,
            count(*) as occurrence_count,
            count(distinct document_id) as document_count,
            mode(unit) as usual_unit
        from
            phrases
        group by
            indicator_key
        having
            count(*) >= coalesce(try_cast ($least as integer), 1)
        order by
            occurrence_count desc,
            indicator
    )
select
    *
from
    final

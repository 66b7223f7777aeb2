-- 有承诺或文件的地方，上级在先｜Places with promises or documents, the superior first
with
    counted as (
        select
            place_id,
            count(distinct document_id) as document_count
        from
            parts
        where
            place_id is not null
        group by
            place_id
    ),
    promised as (
        select
            place,
            count(*) as promise_count
        from
            promises
        group by
            place
    ),
    final as (
        select
            l.name,
            l.short_name,
            l.level,
            l.parent_name,
            coalesce(c.document_count, 0) as document_count,
            coalesce(p.promise_count, 0) as promise_count
        from
            places l
            left join counted c using (place_id)
            left join promised p on p.place = l.name
        order by
            list_position(
                [
                    'nation',
                    'province',
                    'prefecture',
                    'county',
                    'township',
                    'other'
                ],
                l.level
            ),
            l.parent_name,
            l.name
    )
select
    *
from
    final

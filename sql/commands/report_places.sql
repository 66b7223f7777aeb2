-- 有篇目的地方，篇目多的在前｜Places that have parts, those with most first
with
    final as (
        select
            l.name,
            l.short_name,
            l.code,
            count(*) as part_count
        from
            places l
            join parts p using (place_id)
        group by all
        order by
            part_count desc,
            l.name
    )
select
    *
from
    final

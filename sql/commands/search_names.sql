-- 同一指标或单位的其他名称｜Other names of the indicator or body that is named
with
    final as (
        select
            other.alias as name
        from
            indicator_aliases own
            join indicator_aliases other using (indicator_id)
        where
            own.alias_key = $name
        union
        select
            other.alias
        from
            body_aliases own
            join body_aliases other using (body_id)
        where
            own.alias = $name
        order by
            name
    )
select
    *
from
    final

-- 指一地全域的范围写法｜Ways to write the scope that mean the whole of a place
-- place_id: 地方编号｜Id of the place
-- scope: 范围的写法｜Scope, as written
with
    named as (
        select
            place_id,
            unnest(['', name, short_name]) as scope
        from
            places
    ),
    worded as (
        select
            p.place_id,
            w.word as scope
        from
            places p
            join own_scope_words w on w.place_ending = right(p.name, 1)
    ),
    final as (
        select
            place_id,
            scope
        from
            named
        union
        select
            place_id,
            scope
        from
            worded
    )
select
    *
from
    final

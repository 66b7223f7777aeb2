-- 项目：取提及最多的写法｜Projects: the name that most mentions use
insert into
    projects
with
    mentions as (
        select
            m.project_id,
            m.name,
            p.place_id,
            count(*) as mentions
        from
            project_mentions m
            join parts p using (part_id)
        group by all
    )
select
    project_id,
    arg_max(name, (mentions, name)) as name,
    any_value(place_id) as place_id
from
    mentions
group by
    project_id
order by
    project_id

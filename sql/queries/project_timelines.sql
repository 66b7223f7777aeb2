-- 项目：同一项目历年的阶段，只列至少在两年里提到的｜Projects: the stages of each over the years, of those named in two years at least
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter years: 至少在几年里提到，默认 2｜Named in how many years at least; 2 unless told
-- parameter project: 名称里的字｜Words of the name
-- parameter limit: 至多几个项目，默认全部｜At most so many projects; all unless told
-- parameter offset: 跳过前几个项目｜Projects to leave out at the start
-- column project_count: 共有几个项目｜How many projects there are
-- column project: 项目｜Project
-- column year_count: 几年提到｜Years
with
    mentions as (
        select
            places.name as place,
            m.project_id,
            projects.name as project,
            d.delivered_year,
            m.stage,
            m.is_planned,
            m.investment,
            m.expected,
            f.quote,
            s.text as sentence,
            d.document_path as document,
            f.page,
            f.ordinal,
            f.fact_id
        from
            project_mentions m
            join projects using (project_id)
            join counted_facts f on f.fact_id = m.fact_id
            join dated_parts d on d.part_id = m.part_id
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
            join places on places.place_id = d.place_id
        where
            $place is null
            or $place in (places.name, places.short_name, places.code)
    ),
    followed as (
        select
            project_id,
            place,
            count(distinct delivered_year) as year_count,
            row_number() over (
                order by
                    place,
                    year_count desc,
                    project,
                    project_id
            ) as project_number,
            count(*) over () as project_count
        from
            mentions
        where
            $project is null
            or contains(project, $project)
        group by
            project_id,
            project,
            place
        having
            count(distinct delivered_year) >= coalesce(try_cast ($years as integer), 2)
    ),
    final as (
        select
            m.place,
            m.project,
            f.year_count,
            m.delivered_year,
            m.is_planned,
            m.stage,
            m.investment,
            m.expected,
            m.sentence,
            m.document,
            m.page,
            m.fact_id,
            f.project_count
        from
            mentions m
            join followed f on f.project_id = m.project_id
            and f.place = m.place
        where
            f.project_number > coalesce(try_cast ($offset as bigint), 0)
            and f.project_number <= coalesce(try_cast ($offset as bigint), 0) + coalesce(try_cast ($limit as bigint), 1000000000)
        order by
            f.project_number,
            m.delivered_year,
            m.is_planned,
            m.ordinal
    )
select
    *
from
    final

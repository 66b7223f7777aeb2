-- 项目：同一项目历年的阶段，只列至少在两年里提到的｜Projects: the stages of each over the years, of those named in two years at least
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter years: 至少在几年里提到，默认 2｜Named in how many years at least; 2 unless told
-- parameter project: 名称里的字｜Words of the name
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
            f.ordinal
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
            count(distinct delivered_year) as year_count
        from
            mentions
        group by
            project_id
        having
            count(distinct delivered_year) >= coalesce(try_cast ($years as integer), 2)
    ),
    final as (
        select
            place,
            project,
            year_count,
            delivered_year,
            is_planned,
            stage,
            investment,
            expected,
            sentence,
            document,
            page
        from
            mentions
            join followed using (project_id)
        where
            $project is null
            or contains(project, $project)
        order by
            place,
            year_count desc,
            project,
            delivered_year,
            is_planned,
            ordinal
    )
select
    *
from
    final

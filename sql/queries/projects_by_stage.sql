-- 项目：最近一次说到的阶段，只看已办的，不看打算办的｜Projects by the stage that was last reported; plans are left out
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 截至哪年的讲话或报告｜As told by speeches and reports up to this year
-- parameter stage: 阶段：negotiating、signed、started、under_construction、completed、in_production、stalled｜Stage: negotiating, signed, started, under_construction, completed, in_production, stalled
-- column project: 项目｜Project
-- column mentions: 提到次数｜Mentions
-- column year: 最近年份｜Latest year
-- column quote: 原文｜Quote
with
    -- 项目先取出来，再找所在的段：全库的句子是它们的百倍｜The projects come first, then their blocks: all sentences are a hundred times as many
    mentions as materialized (
        select
            l.name as place,
            m.project_id,
            projects.name as project,
            d.delivered_year as year,
            d.delivered_on,
            m.stage,
            m.investor,
            m.investment,
            m.expected,
            f.quote,
            d.document_path as document,
            f.page,
            f.fact_id,
            f.ordinal,
            f.part_id,
            f.sentence_ordinal
        from
            project_mentions m
            join projects using (project_id)
            join counted_facts f on f.fact_id = m.fact_id
            join dated_parts d on d.part_id = m.part_id
            left join places l on l.place_id = d.place_id
        where
            m.stage <> ''
            and (
                $year is null
                or d.delivered_year <= try_cast ($year as integer)
            )
            and (
                $place is null
                or $place in (l.name, l.short_name, l.code)
            )
    ),
    stated as materialized (
        select
            m.*,
            s.block_ordinal
        from
            mentions m
            join sentences s on s.part_id = m.part_id
            and s.ordinal = m.sentence_ordinal
    ),
    reported as (
        select
            s.*
        from
            stated s
            join blocks b on b.part_id = s.part_id
            and b.ordinal = s.block_ordinal
        where
            b.orientation <> 'plan'
    ),
    latest as (
        select
            *,
            count(*) over (
                partition by
                    place,
                    project_id
            ) as mentions
        from
            reported
        qualify
            row_number() over (
                partition by
                    place,
                    project_id
                order by
                    delivered_on desc,
                    ordinal desc,
                    fact_id
            ) = 1
    ),
    final as (
        select
            place,
            stage,
            project,
            year,
            mentions,
            investor,
            investment,
            expected,
            quote,
            document,
            page,
            fact_id
        from
            latest
        where
            $stage is null
            or stage = $stage
        order by
            place,
            list_position(
                [
                    'negotiating',
                    'signed',
                    'started',
                    'under_construction',
                    'completed',
                    'in_production',
                    'stalled'
                ],
                stage
            ),
            project,
            document
    )
select
    *
from
    final

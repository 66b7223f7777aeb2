-- 对本地全域某一时期的完成情况，连同出处｜Results for the whole place and a known period, with their evidence
-- measure_group: 比对用的量；占比与总量同组，惯以增速论的指标写成百分数即为增速（价格总水平控制在3%）｜Measure that is matched on: a share and a level are one; a per cent of an indicator that is usually given as growth is growth (价格总水平控制在3%)
-- source: 性质：self_report 自己的报告、statistics 统计公报｜Nature: self_report, statistics
with
    final as (
        select
            r.*,
            case
                when r.measure = 'share' then 'level'
                when r.measure = 'level'
                and r.unit_base = '%'
                and i.measure = 'growth' then 'growth'
                else r.measure
            end as measure_group,
            f.ordinal as fact_ordinal,
            f.quote,
            f.page,
            f.span_start,
            f.span_end,
            f.sentence_ordinal,
            p.document_path,
            p.part_kind,
            p.source,
            p.place_id,
            p.delivered_on,
            p.covered_year
        from
            results r
            join facts f using (fact_id)
            left join indicators i on i.indicator_id = r.indicator_id
            join dated_parts p on p.part_id = r.part_id
            join own_scopes o on o.place_id = p.place_id
            and o.scope = r.scope
        where
            r.period_end_year is not null
            and f.decision <> 'rejected'
    )
select
    *
from
    final

-- 对本地全域的目标和明示不设目标的说明，连同出处｜Targets for the whole place and statements that none is set, with their evidence
-- statement: 性质：target 目标、no_target 明示不设目标｜Nature: target, no_target
-- measure_group: 比对用的量；占比与总量同组，惯以增速论的指标写成百分数即为增速（价格总水平控制在3%）｜Measure that is matched on: a share and a level are one; a per cent of an indicator that is usually given as growth is growth (价格总水平控制在3%)
-- fact_ordinal: 在文件中的序号｜Ordinal of the fact in the document
-- sentence_text: 所在句的文字｜Text of its sentence
with
    quantified as (
        select
            fact_id,
            part_id,
            'target' as statement,
            indicator,
            indicator_id,
            indicator_key,
            measure,
            operator,
            low,
            high,
            unit,
            low_base,
            high_base,
            unit_base,
            is_masked,
            period,
            period_start_year,
            period_end_year,
            scope,
            modifier
        from
            targets
    ),
    unset as (
        select
            n.fact_id,
            n.part_id,
            'no_target' as statement,
            n.indicator,
            n.indicator_id,
            n.indicator_key,
            coalesce(i.measure, 'growth') as measure,
            null as operator,
            null as low,
            null as high,
            '' as unit,
            null as low_base,
            null as high_base,
            '' as unit_base,
            false as is_masked,
            n.period,
            n.period_start_year,
            n.period_end_year,
            '' as scope,
            '' as modifier
        from
            no_targets n
            left join indicators i using (indicator_id)
    ),
    statements as (
        select
            *
        from
            quantified
        union all
        select
            *
        from
            unset
    ),
    final as (
        select
            s.*,
            case
                when s.measure = 'share' then 'level'
                when s.measure = 'level'
                and s.unit_base = '%'
                and i.measure = 'growth' then 'growth'
                else s.measure
            end as measure_group,
            f.ordinal as fact_ordinal,
            f.quote,
            f.page,
            t.text as sentence_text,
            p.document_id,
            p.document_path,
            p.place_id,
            p.place_name,
            p.delivered_on,
            p.covered_year
        from
            statements s
            join facts f using (fact_id)
            join dated_parts p on p.part_id = s.part_id
            left join indicators i on i.indicator_id = s.indicator_id
            left join sentences t on t.part_id = f.part_id
            and t.ordinal = f.sentence_ordinal
            left join own_scopes o on o.place_id = p.place_id
            and o.scope = s.scope
        where
            f.decision <> 'rejected'
            and (
                o.place_id is not null
                or p.place_id is null
            )
    )
select
    *
from
    final

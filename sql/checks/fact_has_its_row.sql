-- 每条事实在它那一类的表里恰有一行｜Every fact has exactly one row in the table of its kind
with
    kinds as (
        select
            fact_id,
            'target' as kind
        from
            targets
        union all
        select
            fact_id,
            'result'
        from
            results
        union all
        select
            fact_id,
            'no_target'
        from
            no_targets
        union all
        select
            fact_id,
            'commitment'
        from
            commitments
        union all
        select
            fact_id,
            'enterprise'
        from
            enterprise_mentions
        union all
        select
            fact_id,
            'project'
        from
            project_mentions
    ),
    counted as (
        select
            fact_id,
            kind,
            count(*) as row_count
        from
            kinds
        group by
            fact_id,
            kind
    ),
    final as (
        select
            coalesce(f.fact_id, c.fact_id) as fact_id,
            f.kind as fact_kind,
            c.kind as table_kind,
            c.row_count
        from
            facts f
            full join counted c using (fact_id)
        where
            f.kind is distinct from c.kind
            or c.row_count <> 1
    )
select
    *
from
    final

-- 本次入库改变的结论及原因：所据文件新读或内容变了为 document，只因规则重读为 rule，其余有人工复核的为 decision｜Verdicts that this run changed, and why: a document was new or changed, rules made it read again, or a person decided
insert into
    verdict_changes
with
    changed as (
        select
            coalesce(b.promise_id, a.promise_id) as promise_id,
            b.verdict as verdict_before,
            a.verdict as verdict_after,
            list_value(
                b.promise_document,
                b.delivery_document,
                a.promise_document,
                a.delivery_document
            ) as paths
        from
            former_verdicts b
            full join promises a using (promise_id)
        where
            a.verdict is distinct from b.verdict
    ),
    former_run as (
        select
            coalesce(max(started_at), '1970-01-01'::timestamp) as started_at
        from
            runs
        where
            run_id <> $runId
            and finished_at is not null
    ),
    reread as (
        select
            path,
            reason
        from
            run_files
        where
            run_id = $runId
            and reason is not null
    ),
    decided as (
        select
            count(*) as decisions
        from
            reviews
        where
            decided_at > (
                select
                    started_at
                from
                    former_run
            )
    ),
    judged as (
        select
            c.promise_id,
            any_value(c.verdict_before) as verdict_before,
            any_value(c.verdict_after) as verdict_after,
            bool_or(coalesce(r.reason <> 'rules', false)) as is_of_document,
            bool_or(coalesce(r.reason = 'rules', false)) as is_of_rule
        from
            changed c
            left join reread r on list_contains(c.paths, r.path)
        group by
            c.promise_id
    ),
    final as (
        select
            $runId as run_id,
            promise_id,
            verdict_before,
            verdict_after,
            case
                when is_of_document then 'document'
                when is_of_rule then 'rule'
                when (
                    select
                        decisions
                    from
                        decided
                ) > 0 then 'decision'
                else 'document'
            end as reason
        from
            judged
    )
select
    *
from
    final

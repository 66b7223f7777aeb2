-- 前后不一的完成情况：后来的另一份报告对同一数字说法不同，差异超出容差｜Deliveries that disagree: another document of the place reports the same figure otherwise, beyond the tolerance
-- promise_id: 承诺编号｜Id of the promise
-- first_delivered: 先取的完成值｜Delivered value that was found first
-- other_delivered: 另一份报告的完成值｜Delivered value of the other document
-- other_quote: 另一份报告的原文｜Quote of the other document
-- other_document_path: 另一份报告的路径｜Path of the other document
-- stored in slices
with
    comparable as (
        select
            c.*,
            t.tolerance,
            t.unit_class
        from
            delivery_candidates c
            join promise_tolerances t using (promise_id)
        where
            c.is_comparable
            and not c.is_redefined
            and c.operator = 'eq'
            and c.source = 'self_report'
    ),
    first_of_document as (
        select
            *
        from
            comparable
        qualify
            row_number() over (
                partition by
                    promise_id,
                    document_id
                order by
                    closeness
            ) = 1
    ),
    best as (
        select
            *
        from
            first_of_document
        qualify
            row_number() over (
                partition by
                    promise_id
                order by
                    closeness
            ) = 1
    ),
    disagreeing as (
        select
            best.promise_id,
            best.delivered as first_delivered,
            other.delivered as other_delivered,
            other.quote as other_quote,
            other.document_path as other_document_path,
            other.closeness
        from
            best
            join first_of_document other on other.promise_id = best.promise_id
            and other.closeness > best.closeness
        where
            abs(other.delivered - best.delivered) > 1e-9 + case
                when best.unit_class = 'points' then best.tolerance
                else abs(best.delivered) * best.tolerance / 100
            end
    ),
    final as (
        select
            * exclude (closeness)
        from
            disagreeing
        qualify
            row_number() over (
                partition by
                    promise_id
                order by
                    closeness
            ) = 1
    )
select
    *
from
    final

-- 任务：按责任单位｜Commitments by body
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter body: 责任单位，照原文或词典名｜Body, as written or by its name in the lexicon
-- column body: 责任单位｜Body
-- column body_as_written: 文中写法｜As written
with
    final as (
        select
            p.name as place,
            coalesce(b.body_id, b.name) as body,
            b.name as body_as_written,
            b.role,
            c.action,
            c.deadline,
            c.cadence,
            parts.delivered_on,
            f.quote,
            d.path as document,
            f.page,
            f.fact_id
        from
            commitment_bodies b
            join commitments c using (fact_id)
            join counted_facts f using (fact_id)
            join parts on parts.part_id = c.part_id
            join documents d on d.document_id = c.document_id
            left join places p on p.place_id = parts.place_id
        where
            (
                $place is null
                or $place in (p.name, p.short_name, p.code)
            )
            and (
                $body is null
                or $body in (b.body_id, b.name)
            )
        order by
            p.name,
            body,
            parts.delivered_on,
            f.ordinal,
            b.role
    )
select
    *
from
    final

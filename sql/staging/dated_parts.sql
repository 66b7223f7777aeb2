-- 算数的篇的地方与时间：何地、何时、能报告到哪一年；不含重复的文本｜Parts that count, with place and time: where, when, and the last year that each can report on; no near-duplicates
-- source: 性质：self_report 自己的报告、statistics 统计公报｜Nature: self_report, statistics
-- delivered_year: 作报告的年份｜Year of delivery
-- covered_year: 此时已经过完、可以报告的最后一年；十二月作的报告算当年｜Last year that was over by then; a report given in December covers its own year
-- document_path: 文件的路径｜Path of the document
-- part_kind: 篇的种类：work_report、communique、plan、speech、news、other｜Kind of the part
-- place_name: 地方全称｜Full name of the place
with
    parts_of_documents as (
        select
            p.*,
            d.path as document_path,
            try_cast (substr(p.delivered_on, 1, 4) as integer) as delivered_year,
            substr(p.delivered_on, 6, 2) as delivered_month
        from
            parts p
            join documents d using (document_id)
        where
            p.canonical_part_id is null
    ),
    dated as (
        select
            part_id,
            document_id,
            document_path,
            kind as part_kind,
            place_id,
            delivered_on,
            delivered_year,
            case
                when kind = 'communique' then 'statistics'
                else 'self_report'
            end as source,
            case
                when kind in ('work_report', 'communique')
                and review_year is not null then review_year
                when delivered_month = '12' then delivered_year
                else delivered_year - 1
            end as covered_year
        from
            parts_of_documents
    ),
    final as (
        select
            dated.*,
            places.name as place_name
        from
            dated
            left join places using (place_id)
    )
select
    *
from
    final

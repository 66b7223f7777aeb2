-- 一个文件和它各篇的情况｜One document and what is known of its parts
with
    part_rows as (
        select
            p.document_id,
            list(
                {
                    'title': p.title,
                    'kind': p.kind,
                    'place': l.name,
                    'speaker': p.speaker,
                    'issuer': p.issuer,
                    'delivered_on': p.delivered_on,
                    'delivered_evidence': p.delivered_evidence,
                    'delivered_origin': p.delivered_origin,
                    'published_on': p.published_on,
                    'collected_on': p.collected_on,
                    'is_complete': p.is_complete
                }
                order by
                    p.ordinal
            ) as parts
        from
            parts p
            left join places l using (place_id)
        group by
            p.document_id
    ),
    final as (
        select
            d.document_id,
            d.path,
            d.format,
            d.encoding,
            d.byte_count,
            d.page_count,
            d.title,
            d.url,
            d.part_coverage,
            d.status,
            d.extractor_version,
            d.canonical_document_id,
            c.path as canonical_path,
            r.parts,
            (
                select
                    list(
                        {
                            'severity': severity,
                            'code': code,
                            'message': message,
                            'page': page
                        }
                        order by
                            ordinal
                    )
                from
                    notes n
                where
                    n.path = d.path
            ) as notes
        from
            documents d
            left join part_rows r using (document_id)
            left join documents c on c.document_id = d.canonical_document_id
        where
            d.document_id = $document
    )
select
    *
from
    final

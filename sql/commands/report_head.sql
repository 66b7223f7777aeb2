-- 报表的表头：默认截至日、最近一次运行的规则版本、文件数｜Head of a report: the day it stands for unless told, the rules of the latest run, the number of documents
with
    last_run as (
        select
            strftime(max(finished_at), '%Y-%m-%d') as run_on,
            arg_max(extractor_version, finished_at) as extractor_version
        from
            runs
    ),
    last_document as (
        select
            max(
                case length(delivered_on)
                    when 4 then delivered_on || '-12-31'
                    when 7 then strftime(
                        last_day(try_cast (delivered_on || '-01' as date)),
                        '%Y-%m-%d'
                    )
                    else delivered_on
                end
            ) as document_on
        from
            parts
    ),
    final as (
        select
            coalesce(
                least(d.document_on, r.run_on),
                d.document_on,
                r.run_on
            ) as as_of,
            r.extractor_version,
            (
                select
                    count(*)
                from
                    documents
                where
                    status = 'loaded'
            ) as document_count
        from
            last_run r,
            last_document d
    )
select
    *
from
    final

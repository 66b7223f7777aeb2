-- 文件按状态与规则版本的数目｜Documents by state and version of the rules
select
    status,
    extractor_version,
    count(*) as document_count
from
    documents
group by all
order by
    status,
    extractor_version

-- 文件按状态与规则版本的数目，连同重复的和正文所占的份额｜Documents by state and version of the rules, with the copies among them and the share of their text that lies in a part
select
    status,
    extractor_version,
    count(*) as document_count,
    count(canonical_document_id) as near_duplicate_count,
    round(avg(part_coverage), 3) as average_part_coverage
from
    documents
group by all
order by
    status,
    extractor_version

-- 正文不到全文一半的文件，最少的十个：多半是网页杂项当成了正文，或正文没有读出｜The ten documents of which least lies in a part, under a half: pages that are mostly furniture, or whose text was not found
select
    path,
    part_coverage,
    part_count,
    character_count
from
    document_coverage
where
    part_coverage < 0.5
order by
    part_coverage,
    path
limit
    10

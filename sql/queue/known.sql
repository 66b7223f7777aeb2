-- 这些路径先前登记过什么｜What was entered of these paths before
select
    path,
    document_id,
    place_hint,
    version,
    page
from
    duban.documents
where
    path = any ($1::text[])

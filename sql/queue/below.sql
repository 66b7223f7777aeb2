-- 登记过的、不是网址的路径｜Paths that were entered and are no web addresses
select
    path,
    job_key,
    document_id,
    place_hint,
    version
from
    duban.documents
where
    page is null

create index if not exists documents_open on duban.documents (version)
where
    finished_at is null

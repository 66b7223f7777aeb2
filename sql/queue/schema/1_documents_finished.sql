create index if not exists documents_finished on duban.documents (finished_at)

create table if not exists duban.documents (
    path text primary key,
    job_key text not null,
    version text not null,
    document_id text,
    byte_count bigint,
    place_hint text not null,
    reason text not null,
    page json,
    enqueued_at timestamptz not null,
    finished_at timestamptz,
    status text,
    worker text,
    attempts integer,
    milliseconds integer
)

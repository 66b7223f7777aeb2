create table if not exists duban.workers (
    worker text primary key,
    pool text,
    version text not null,
    address text,
    jobs integer not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null,
    trouble text
)

create table if not exists duban.control (
    only boolean primary key default true check (only),
    is_paused boolean not null,
    drained_at timestamptz
)

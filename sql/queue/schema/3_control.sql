create table if not exists duban.control (
    is_one boolean primary key default true check (is_one),
    is_paused boolean not null,
    drained_at timestamptz
)

create table run_inputs (
    ordinal bigint not null,
    path varchar not null,
    outcome_id varchar,
    document_id varchar,
    place_hint varchar not null,
    is_gone boolean not null
)

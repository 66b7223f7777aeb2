create table outcomes (
    outcome_id varchar not null,
    path varchar not null,
    document_id varchar not null,
    version varchar not null,
    place_hint varchar not null
)

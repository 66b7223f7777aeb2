create or replace temporary table packed_words (
    part_id varchar,
    texts varchar,
    tags varchar,
    sentences varchar,
    starts varchar,
    ends varchar
)

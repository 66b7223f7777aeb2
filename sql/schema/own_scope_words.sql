create table own_scope_words (
    word varchar not null,
    level varchar not null,
    source varchar not null
);

comment on table own_scope_words is '指本地全域的范围用语｜Words of scope that mean the whole place itself';

comment on column own_scope_words.word is '用语｜Word';

comment on column own_scope_words.level is '级别；* 为各级｜Level of the place; * is any';

comment on column own_scope_words.source is '出处｜Where the row comes from';

create table own_scope_words (
    word varchar not null,
    place_ending varchar not null,
    source varchar not null
);

comment on table own_scope_words is '指本地全域的范围用语｜Words of scope that mean the whole place itself';

comment on column own_scope_words.word is '用语｜Word';

comment on column own_scope_words.place_ending is '地名的末字：全市用于名称以“市”结尾的地方｜Last character of the place name that it fits';

comment on column own_scope_words.source is '出处｜Where the row comes from';

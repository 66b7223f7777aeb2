create table hardness_words (
    word varchar not null,
    hardness varchar not null,
    source varchar not null
);

comment on table hardness_words is '语气词的软硬：可由工作人员修改｜Hardness of modifiers: staff may edit them';

comment on column hardness_words.word is '语气词｜Modifier';

comment on column hardness_words.hardness is '软硬：hard 硬约束、soft 软约束｜Hardness: hard, soft';

comment on column hardness_words.source is '出处｜Where the row comes from';

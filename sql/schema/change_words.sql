create table change_words (
    meaning varchar not null,
    word varchar not null,
    also varchar not null,
    unless varchar not null,
    source varchar not null
);

comment on table change_words is '口径变更、撤回和价格因素的用语：可由工作人员修改｜Words of redefinition, withdrawal and price basis: staff may edit them';

comment on column change_words.meaning is '含义：redefined 口径变更、withdrawn 撤回、real_terms 扣除价格因素｜Meaning: redefined, withdrawn, real_terms';

comment on column change_words.word is '文中要有的用语｜What the text must hold';

comment on column change_words.also is '文中还要有的用语；没有为空串｜What it must hold besides; empty if nothing';

comment on column change_words.unless is '文中不得有的用语；没有为空串｜What it must not hold; empty if nothing';

comment on column change_words.source is '出处｜Where the row comes from';

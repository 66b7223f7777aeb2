create table act_words (
    word varchar not null,
    act varchar not null,
    source varchar not null
);

comment on table act_words is '做事的动词与套语：比对承诺与完成情况时不看字面，只看是哪类事；工作人员可改｜Verbs of acts and set phrases: pairing looks at the sort of act, not at the word; staff may edit it';

comment on column act_words.word is '词｜Word';

comment on column act_words.act is '哪类事：build 新建、renovate 改造、start 开工、finish 竣工、attract 引进、cultivate 培育、add 新增、reduce 减少；空串为套语，比对时略去｜Sort of act: build, renovate, start, finish, attract, cultivate, add, reduce; empty: a set phrase that pairing passes over';

comment on column act_words.source is '出处｜Where the row comes from';

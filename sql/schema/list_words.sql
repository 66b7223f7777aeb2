create table list_words (word varchar not null, source varchar not null);

comment on table list_words is '数字是清单名字的名词：12件民生实事、18条措施，另一个数字是另一份清单；工作人员可改｜Nouns whose number names a list: 12件民生实事, 18条措施; another number is another list; staff may edit it';

comment on column list_words.word is '名词｜Noun';

comment on column list_words.source is '出处｜Where the row comes from';

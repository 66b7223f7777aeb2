create table search_terms (spelling varchar not null, term varchar not null);

comment on table search_terms is '检索词：正文里每个词的写法和检索时的写法｜Search terms: each word as texts write it, and as it is searched';

comment on column search_terms.spelling is '正文里的写法｜The word as written in a text';

comment on column search_terms.term is '检索时的写法：半角、小写、简体｜As it is searched: half-width, lower case, simplified';

create table search_postings (
    term_key bigint not null,
    part_key bigint not null,
    sentence_ordinal integer not null,
    frequency utinyint not null,
    sentence_words usmallint not null
);

comment on table search_postings is '全文索引：哪个词在哪一句｜Full-text index: which word stands in which sentence';

comment on column search_postings.term_key is '检索词的键，由检索词算出｜Key of the search term, worked out from it';

comment on column search_postings.part_key is '篇在索引中的键，由篇编号算出｜Key of the part in the index, worked out from its id';

comment on column search_postings.sentence_ordinal is '所在句的序号｜Ordinal of its sentence';

comment on column search_postings.frequency is '在句中出现的次数，至多 255｜How often it stands in the sentence, at most 255';

comment on column search_postings.sentence_words is '句中的词数｜Number of words of the sentence';

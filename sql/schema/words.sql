create table words (
    part_id varchar not null,
    ordinal integer not null,
    sentence_ordinal integer not null,
    span_start integer not null,
    span_end integer not null,
    text varchar not null,
    tag varchar not null
);

comment on table words is '词：分词结果｜Words: the result of segmentation';

comment on column words.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column words.ordinal is '在篇中的序号，从 0 起｜Ordinal in the part, from 0';

comment on column words.sentence_ordinal is '所在句的序号｜Ordinal of its sentence';

comment on column words.span_start is '起点（含），按篇内正文的码点计｜Start (inclusive) in code points of the parts text';

comment on column words.span_end is '终点（不含），按篇内正文的码点计｜End (exclusive) in code points of the parts text';

comment on column words.text is '词｜The word';

comment on column words.tag is '词性（jieba 标记集）｜Part of speech in the tag set of jieba';

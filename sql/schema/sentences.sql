create table sentences (
    part_id varchar not null,
    document_id varchar not null,
    ordinal integer not null,
    block_ordinal integer not null,
    span_start integer not null,
    span_end integer not null,
    text varchar not null
);

comment on table sentences is '句｜Sentences';

comment on column sentences.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column sentences.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column sentences.ordinal is '在篇中的序号，从 0 起｜Ordinal in the part, from 0';

comment on column sentences.block_ordinal is '所在段的序号｜Ordinal of its block';

comment on column sentences.span_start is '起点（含），按篇内正文的码点计｜Start (inclusive) in code points of the parts text';

comment on column sentences.span_end is '终点（不含），按篇内正文的码点计｜End (exclusive) in code points of the parts text';

comment on column sentences.text is '句子的文字｜Text of the sentence';

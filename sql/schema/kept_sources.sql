create table kept_sources (
    document_id varchar not null,
    readers_hash varchar not null,
    layout varchar not null
);

comment on table kept_sources is '留存的读取结果：与 documents.raw_text 合起来即读出的全部，规则变了不必再读原件｜What was read, kept: with documents.raw_text all that came of reading, so that changed rules need no original';

comment on column kept_sources.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column kept_sources.readers_hash is '读取部分代码的散列；不同则要再读原件｜Hash of the readers; where it differs the original is read again';

comment on column kept_sources.layout is '除各行文字以外读出的一切（种类、级别、页码等），JSON｜Everything that was read but the texts of the lines (kinds, levels, pages …), as JSON';

create table document_paths (
    document_id varchar not null,
    path varchar not null
);

comment on table document_paths is '文件的路径：同样的字节可以有几个路径｜Paths of documents: the same bytes may stand under several';

comment on column document_paths.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column document_paths.path is '路径｜Path';

create table document_paths (
    document_id varchar not null,
    path varchar not null,
    place_hint varchar,
    vanished_at timestamp
);

comment on table document_paths is '文件的路径：同样的字节可以有几个路径｜Paths of documents: the same bytes may stand under several';

comment on column document_paths.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column document_paths.path is '路径｜Path';

comment on column document_paths.place_hint is '使用者为它指明的地方；没有则为空｜Place that the user names for it; null if none';

comment on column document_paths.vanished_at is '何时发现文件已不在（协调世界时）；还在则为空｜When it was found to be gone, UTC; null while it is there';

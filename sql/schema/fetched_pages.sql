create table fetched_pages (
    url varchar not null,
    final_url varchar not null,
    document_id varchar not null,
    collected_at timestamp not null,
    media_type varchar,
    charset varchar,
    etag varchar,
    last_modified varchar,
    kept_as varchar not null
);

comment on table fetched_pages is '采集的网页：网址、采集时间和留存的字节｜Fetched pages: address, time of collection, and where the bytes are kept';

comment on column fetched_pages.url is '网址，照输入写，去掉 # 以后的部分；与 document_paths.path 相同｜Address as it was given, without its fragment; the same as document_paths.path';

comment on column fetched_pages.final_url is '跳转以后的网址｜Address after redirects';

comment on column fetched_pages.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column fetched_pages.collected_at is '首次取得这些字节的时间（UTC）｜When these bytes were first fetched (UTC)';

comment on column fetched_pages.media_type is '服务器所说的类型｜Media type, as the server states it';

comment on column fetched_pages.charset is '服务器所说的字符集｜Charset, as the server states it';

comment on column fetched_pages.etag is '服务器给的版本标记，再问时带上｜ETag of the answer, given back when it is asked for again';

comment on column fetched_pages.last_modified is '服务器所说的修改时间，照原文写｜Last-Modified of the answer, as written';

comment on column fetched_pages.kept_as is '留存的文件名，在“数据库名.sources”文件夹中｜Name of the kept file in the folder <database>.sources';

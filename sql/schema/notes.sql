create table notes (
    path varchar not null,
    document_id varchar,
    ordinal integer not null,
    code varchar not null,
    severity varchar not null,
    message varchar not null,
    page integer
);

comment on table notes is '说明：处理文件时发现的问题｜Notes: faults that were met in files';

comment on column notes.path is '路径｜Path';

comment on column notes.document_id is '文件编号；读不到字节为空｜Id of the document; null where no bytes could be read';

comment on column notes.ordinal is '次序，从 0 起｜Ordinal, from 0';

comment on column notes.code is '代码｜Code';

comment on column notes.severity is '轻重：information、warning、error｜Severity: information, warning, error';

comment on column notes.message is '说明文字｜What is wrong and what to do';

comment on column notes.page is '所在页｜Page';

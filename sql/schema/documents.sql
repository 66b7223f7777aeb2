create table documents (
    document_id varchar not null,
    path varchar not null,
    format varchar,
    encoding varchar,
    byte_count bigint not null,
    page_count integer,
    title varchar,
    published_on varchar,
    publisher varchar,
    url varchar,
    author varchar,
    file_created_on varchar,
    file_modified_on varchar,
    raw_text varchar,
    part_coverage double,
    canonical_document_id varchar,
    status varchar not null,
    extractor_version varchar not null
);

comment on table documents is '文件：一个文件或网页，以字节的 SHA-256 为编号｜Documents: one file or page as it came, known by the SHA-256 of its bytes';

comment on column documents.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column documents.path is '路径；有几个路径时取排序最前的｜Path; the first in order where there are several';

comment on column documents.format is '格式：text、markdown、html、docx、pdf；读不出为空｜Format; null where it could not be read';

comment on column documents.encoding is '解码用的字符集｜Charset that it was decoded with';

comment on column documents.byte_count is '字节数｜Number of bytes';

comment on column documents.page_count is '页数｜Number of pages';

comment on column documents.title is '文件自带的标题｜Title that the file states outside its text';

comment on column documents.published_on is '文件自带的发布日期｜Date of publication that the file states';

comment on column documents.publisher is '来源或发布机构｜Source or publisher, as written';

comment on column documents.url is '采集的网址｜Address it was collected from';

comment on column documents.author is '文件属性里的作者，照原样｜Author in the properties of the file, as written';

comment on column documents.file_created_on is '文件属性里的创建日期；不是发布日期，也不是讲话日期｜Date on which the file was made, by its properties; neither publication nor delivery';

comment on column documents.file_modified_on is '文件属性里的修改日期｜Date on which the file was last changed, by its properties';

comment on column documents.raw_text is '读出的全文，未清理｜Text as read, before cleaning';

comment on column documents.part_coverage is '各篇正文占全文字数的份额（不计空白），0 到 1；其余是网页杂项｜Share of the characters of the text, without blanks, that lies in a part, 0 to 1; the rest is page furniture';

comment on column documents.canonical_document_id is '与它文本大体相同而算数的文件；自己算数则为空｜The document that says the same and whose facts count; null where its own count';

comment on column documents.status is '状态：loaded 已入库、quarantined 已隔离｜State: loaded, quarantined';

comment on column documents.extractor_version is '处理它的规则版本｜Version of the rules that it was extracted with';

create table blocks (
    part_id varchar not null,
    document_id varchar not null,
    ordinal integer not null,
    kind varchar not null,
    level integer,
    span_start integer not null,
    span_end integer not null,
    page integer,
    page_label varchar,
    heading_path varchar[] not null,
    orientation varchar not null,
    language varchar not null,
    source_start integer not null,
    source_end integer not null,
    pair_block_ordinal integer
);

comment on table blocks is '段：标题、段落、列表项或表格行｜Blocks: headings, paragraphs, list items and table rows';

comment on column blocks.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column blocks.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column blocks.ordinal is '在篇中的序号，从 0 起｜Ordinal in the part, from 0';

comment on column blocks.kind is '种类：heading、paragraph、list_item、table_row｜Kind: heading, paragraph, list_item, table_row';

comment on column blocks.level is '标题级别，1 最高｜Level of a heading, 1 is the highest';

comment on column blocks.span_start is '起点（含），按篇内正文的码点计｜Start (inclusive) in code points of the parts text';

comment on column blocks.span_end is '终点（不含），按篇内正文的码点计｜End (exclusive) in code points of the parts text';

comment on column blocks.page is '起始页，从 1 起；无页为空｜Page on which it begins, from 1; null where there are none';

comment on column blocks.page_label is '文件给起始页标的页码（如 i、1），与页序不同时才有｜Number that the file gives that page (i, 1), where it is not its ordinal; else null';

comment on column blocks.heading_path is '上级标题，由外到内｜Headings above it, outermost first';

comment on column blocks.orientation is '方向：review 回顾、plan 部署、neither 都不是｜Orientation: review, plan, neither';

comment on column blocks.language is '语种：zh、en、other｜Language: zh, en, other';

comment on column blocks.source_start is '原始文本的起始行（含），从 0 起｜First line of the raw text (inclusive), from 0';

comment on column blocks.source_end is '原始文本的终止行（不含）｜Line of the raw text at which it ends (exclusive)';

comment on column blocks.pair_block_ordinal is '双语网页中对译的段的序号；没有则为空｜Ordinal of the block that says the same in the other language; null if none';

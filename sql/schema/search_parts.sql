create table search_parts (
    part_id varchar not null,
    part_key bigint not null
);

comment on table search_parts is '已编入全文索引的篇｜Parts that are in the full-text index';

comment on column search_parts.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column search_parts.part_key is '篇在索引中的键，由篇编号算出｜Key of the part in the index, worked out from its id';

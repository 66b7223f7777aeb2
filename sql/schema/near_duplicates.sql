create table near_duplicates (
    part_id varchar not null,
    other_part_id varchar not null,
    containment double not null
);

comment on table near_duplicates is '文本大体相同的两篇，每对一行；哪篇算数见 parts.canonical_part_id｜Pairs of parts that say the same, a row a pair; parts.canonical_part_id tells which one counts';

comment on column near_duplicates.part_id is '篇编号，两个中排序在前的｜Id of the part, the first of the two in order';

comment on column near_duplicates.other_part_id is '另一篇的编号｜Id of the other part';

comment on column near_duplicates.containment is '较短的一篇有多少文字也在较长的一篇里，0 到 1｜Share of the shorter text that stands in the longer one, 0 to 1';

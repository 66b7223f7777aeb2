create table extracted_values (
    fact_id varchar not null,
    table_name varchar not null,
    rows varchar not null
);

comment on table extracted_values is '更正前提取出的值，供撤回更正｜Values as extracted before they were corrected, so that a correction can be taken back';

comment on column extracted_values.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column extracted_values.table_name is '所在的表｜Table that it stands in';

comment on column extracted_values.rows is '该表中的各行，JSON｜Its rows of that table, JSON';

create table sum_parts (
    total_id varchar not null,
    total_words varchar not null,
    division varchar not null,
    part_id varchar not null,
    sign integer not null,
    source varchar not null
);

comment on table sum_parts is '哪些指标加起来等于另一个：可由工作人员修改；其中之类不尽的部分不列｜Which indicators add up to another: staff may edit them; parts that do not exhaust the whole are not listed';

comment on column sum_parts.total_id is '总数的指标编号｜Id of the indicator of the total';

comment on column sum_parts.total_words is '总数的写法里要有的字；没有为空串｜What the wording of the total must hold; empty if nothing';

comment on column sum_parts.division is '分法的名称：同一总数可有几种分法｜Name of the division: a total can be divided in several ways';

comment on column sum_parts.part_id is '部分的指标编号｜Id of the indicator of the part';

comment on column sum_parts.sign is '1 为加，-1 为减｜1 adds, -1 subtracts';

comment on column sum_parts.source is '出处｜Where the row comes from';

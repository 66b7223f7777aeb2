create table follow_evidence (
    commitment_id varchar not null,
    item_ordinal integer not null,
    item varchar not null,
    aim_fact_id varchar,
    said varchar not null,
    matched varchar not null,
    likeness double,
    quote varchar not null,
    sentence varchar not null,
    document_path varchar not null,
    page integer,
    delivered_on varchar not null,
    covered_year integer
);

comment on table follow_evidence is '刚性任务的下文：同地后来的文件关于同一事项的说法，每项至多各类最像的一条｜What became of hard commitments: later statements of the same place on the same matter, for each item the likest of each sort and document';

comment on column follow_evidence.commitment_id is '任务的事实编号｜Id of the fact of the commitment';

comment on column follow_evidence.item_ordinal is '任务中的第几个分句｜Which clause of the commitment';

comment on column follow_evidence.item is '该分句的文字｜Text of the clause';

comment on column follow_evidence.aim_fact_id is '按数量配上时，其目标的事实编号；否则为空｜Id of the fact of the target where matched by number, else null';

comment on column follow_evidence.said is '说了什么：done 已办成、short 数量不及、progress 在办、restated 再次提出｜What it says: done, short of the quantity, in progress, promised again';

comment on column follow_evidence.matched is '怎样配上：number 数量同一指标、project 同一项目、enterprise 同一企业、body 同一责任单位、words 实词相近｜How it matched: number, project, enterprise, body, words';

comment on column follow_evidence.likeness is '共有实词的分量占两边的比例，0 到 1；按数量配上的为空｜Weight of the words in common by the weight of all, 0 to 1; null where matched by number';

comment on column follow_evidence.quote is '后来的说法：分句或数字的原文｜What was said later: the clause, or the quote of the figure';

comment on column follow_evidence.sentence is '所在句｜Its sentence';

comment on column follow_evidence.document_path is '所在文件的路径｜Path of its document';

comment on column follow_evidence.page is '所在页｜Page';

comment on column follow_evidence.delivered_on is '作报告的日期｜When it was said';

comment on column follow_evidence.covered_year is '那份文件能报告到哪一年｜Last year that its document can report on';

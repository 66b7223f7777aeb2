create table facts (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    ordinal integer not null,
    kind varchar not null,
    quote varchar not null,
    span_start integer not null,
    span_end integer not null,
    sentence_ordinal integer not null,
    page integer,
    rule varchar not null,
    decision varchar not null
);

comment on table facts is '事实：各类抽取结果的证据｜Facts: the evidence of everything that was extracted';

comment on column facts.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column facts.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column facts.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column facts.ordinal is '在文件中的序号，从 0 起｜Ordinal in the document, from 0';

comment on column facts.kind is '种类：target 目标、result 完成情况、commitment 任务、enterprise 企业、project 项目、no_target 明示不设目标｜Kind: target, result, commitment, enterprise, project, no_target';

comment on column facts.quote is '原文，与正文该处一字不差｜Quote, exactly the text at its span';

comment on column facts.span_start is '起点（含），按篇内正文的码点计｜Start (inclusive) in code points of the parts text';

comment on column facts.span_end is '终点（不含），按篇内正文的码点计｜End (exclusive) in code points of the parts text';

comment on column facts.sentence_ordinal is '所在句的序号｜Ordinal of its sentence';

comment on column facts.page is '所在页｜Page';

comment on column facts.rule is '得出它的规则｜Rule that made it';

comment on column facts.decision is '提取还是决定：extracted 提取、accepted 人工认可、corrected 人工更正、rejected 人工否定（不计）、disputed 复核人说法不一｜Extracted or decided: extracted, accepted, corrected, rejected (does not count), disputed';

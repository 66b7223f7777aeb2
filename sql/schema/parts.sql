create table parts (
    part_id varchar not null,
    document_id varchar not null,
    ordinal integer not null,
    kind varchar not null,
    title varchar,
    text varchar not null,
    character_count integer not null,
    place_id varchar,
    place_evidence varchar,
    issuer varchar,
    speaker varchar,
    delivered_on varchar,
    delivered_evidence varchar,
    delivered_origin varchar,
    published_on varchar,
    published_evidence varchar,
    published_origin varchar,
    collected_on varchar,
    collected_evidence varchar,
    collected_origin varchar,
    current_year integer,
    review_year integer,
    plan_year integer,
    is_complete boolean not null,
    canonical_part_id varchar
);

comment on table parts is '篇：文件中的一篇讲话或报告｜Parts: one speech or report in a document';

comment on column parts.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column parts.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column parts.ordinal is '在文件中的序号，从 0 起｜Ordinal in the document, from 0';

comment on column parts.kind is '种类：work_report 政府工作报告、communique 统计公报、plan 规划、speech 讲话、news 报道、other 其他｜Kind: work_report, communique, plan, speech, news, other';

comment on column parts.title is '标题｜Title';

comment on column parts.text is '清理后的正文；一切位置都按它的码点计｜Clean text; every offset counts its code points';

comment on column parts.character_count is '正文的码点数｜Number of code points of the text';

comment on column parts.place_id is '地方编号；说不准为空｜Id of the place; null where unknown';

comment on column parts.place_evidence is '判定地方所据的原文｜The words that the place was read from';

comment on column parts.issuer is '发文或作报告的机关｜Government or body that issues it';

comment on column parts.speaker is '讲话人，照原文写｜Speaker, as written';

comment on column parts.delivered_on is '作报告的日期，写到已知的精度（2024、2024-03、2024-03-05）｜Date of delivery, ISO, as precise as known';

comment on column parts.delivered_evidence is '作报告的日期所据的原文｜The words that the date of delivery was read from';

comment on column parts.delivered_origin is '作报告的日期的来处：text 正文、metadata 元数据、file_name 文件名、inferred 推定｜Where the date of delivery was read: text, metadata, file_name, inferred';

comment on column parts.published_on is '发布的日期，写到已知的精度（2024、2024-03、2024-03-05）｜Date of publication, ISO, as precise as known';

comment on column parts.published_evidence is '发布的日期所据的原文｜The words that the date of publication was read from';

comment on column parts.published_origin is '发布的日期的来处：text 正文、metadata 元数据、file_name 文件名、inferred 推定｜Where the date of publication was read: text, metadata, file_name, inferred';

comment on column parts.collected_on is '采集的日期，写到已知的精度（2024、2024-03、2024-03-05）｜Date of collection, ISO, as precise as known';

comment on column parts.collected_evidence is '采集的日期所据的原文｜The words that the date of collection was read from';

comment on column parts.collected_origin is '采集的日期的来处：text 正文、metadata 元数据、file_name 文件名、inferred 推定｜Where the date of collection was read: text, metadata, file_name, inferred';

comment on column parts.current_year is '“今年”所指的年份｜Year that 今年 points to';

comment on column parts.review_year is '回顾部分所指的年份｜Year that the review looks back on';

comment on column parts.plan_year is '部署部分所指的年份｜Year that the plan arranges';

comment on column parts.is_complete is '首尾是否齐全｜Whether head and tail are there';

comment on column parts.canonical_part_id is '与它文本大体相同而算数的篇；自己算数则为空｜The part that says the same and whose facts count; null where its own count';

create table enterprise_mentions (
    fact_id varchar not null,
    document_id varchar not null,
    part_id varchar not null,
    enterprise_id varchar not null,
    name varchar not null,
    canonical_name varchar not null,
    home varchar not null,
    role varchar not null,
    is_masked boolean not null
);

comment on table enterprise_mentions is '企业的提及｜Mentions of enterprises';

comment on column enterprise_mentions.fact_id is '事实编号：由文件、种类、原文、次序算得，重跑不变｜Id of the fact: hash of document, kind, quote and its ordinal; the same on every run';

comment on column enterprise_mentions.document_id is '文件编号：字节的 SHA-256｜Id of the document: SHA-256 of its bytes';

comment on column enterprise_mentions.part_id is '篇编号：文件编号加序号｜Id of the part: document id and ordinal';

comment on column enterprise_mentions.enterprise_id is '企业编号｜Id of the enterprise';

comment on column enterprise_mentions.name is '名称，照原文写｜Name, as written';

comment on column enterprise_mentions.role is '角色：to_attract 拟引进、visited 来访、landed 落户、partner 合作、other 其他｜Role: to_attract, visited, landed, partner, other';

comment on column enterprise_mentions.is_masked is '名称是否有隐去的字｜Whether part of the name is blanked out';

comment on column enterprise_mentions.canonical_name is '归一后的名称：篇内与词典｜Name that its names are folded to, within the part and by the lexicon';

comment on column enterprise_mentions.home is '所属国家或地区：原句说的，没说则照词典；不明为空串｜Country or region: as the sentence states, else by the lexicon; empty where unknown';

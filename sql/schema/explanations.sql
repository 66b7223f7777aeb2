create table explanations (
    explanation varchar not null,
    likelihood varchar not null,
    chinese varchar not null,
    english varchar not null,
    source varchar not null
);

comment on table explanations is '数字对不上的缘由：可由工作人员修改｜Why figures may not agree: staff may edit them';

comment on column explanations.explanation is '缘由的代号｜Code of the explanation';

comment on column explanations.likelihood is '有此缘由时，数字真的矛盾的可能：likely、possible、explained｜How likely a true contradiction is beside it: likely, possible, explained';

comment on column explanations.chinese is '中文说明｜In Chinese';

comment on column explanations.english is '英文说明｜In English';

comment on column explanations.source is '出处｜Where the row comes from';

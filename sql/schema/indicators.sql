create table indicators (
    indicator_id varchar not null,
    name varchar not null,
    family varchar not null,
    polarity varchar not null,
    unit varchar not null,
    measure varchar not null,
    tolerance double,
    source varchar not null
);

comment on table indicators is '指标词典｜Lexicon of indicators';

comment on column indicators.indicator_id is '指标编号｜Id of the indicator';

comment on column indicators.name is '名称｜Name';

comment on column indicators.family is '类别｜Family';

comment on column indicators.polarity is '方向：up 越高越好、down 越低越好、near 越近越好｜Better is up, down or near';

comment on column indicators.unit is '常用单位｜Usual unit';

comment on column indicators.measure is '常用的量｜Usual measure';

comment on column indicators.tolerance is '容差：百分点或相对百分比；空则用通则｜Tolerance in points or relative per cent; null means the general rule';

comment on column indicators.source is '出处｜Where the row comes from';

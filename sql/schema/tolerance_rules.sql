create table tolerance_rules (
    indicator_id varchar not null,
    unit_class varchar not null,
    tolerance double not null,
    exceeded_by double not null,
    source varchar not null
);

comment on table tolerance_rules is '容差规则：可由工作人员修改｜Tolerance rules: staff may edit them';

comment on column tolerance_rules.indicator_id is '指标编号；* 为通则｜Id of the indicator; * is the general rule';

comment on column tolerance_rules.unit_class is '单位类别：points 百分数与百分点、relative 其他｜Class of unit: points (per cent), relative (everything else)';

comment on column tolerance_rules.tolerance is '容差：差这么多以内算接近完成；points 为百分点，relative 为目标的百分比｜Tolerance: short by no more is nearly met; points, or per cent of the target';

comment on column tolerance_rules.exceeded_by is '超出这么多以上算超额完成，单位同上｜Better by more is exceeded; same units';

comment on column tolerance_rules.source is '出处｜Where the row comes from';

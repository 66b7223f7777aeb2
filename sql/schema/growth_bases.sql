create table growth_bases (
    indicator_id varchar not null,
    basis varchar not null,
    from_year integer not null,
    to_year integer not null,
    largest_gap double not null,
    explanation varchar not null,
    source varchar not null
);

comment on table growth_bases is '增速按什么算：可由工作人员修改；以元计而表中没有的指标，不拿增速与两年的数相比｜On what basis growth is stated: staff may edit them; an indicator in money that is not listed is not compared with its levels';

comment on column growth_bases.indicator_id is '指标编号｜Id of the indicator';

comment on column growth_bases.basis is '口径：nominal 按现价，应与两年的数相合；same_scope 按可比口径，两年的数可以不合；comparable_prices 按可比价格，与现价的数无关｜Basis: nominal, follows from two levels; same_scope, comparable scope, need not follow; comparable_prices, never follows from levels at current prices';

comment on column growth_bases.from_year is '从哪年起；0 为一向如此｜From which year; 0 is always';

comment on column growth_bases.to_year is '到哪年止；9999 为至今｜To which year; 9999 is until now';

comment on column growth_bases.largest_gap is '上年的数因此至多差百分之几；差得更多的，口径解释不了｜By how many per cent last year''s level can differ for it; more than that is not explained';

comment on column growth_bases.explanation is '为何如此，中英文并列｜Why, in Chinese and English';

comment on column growth_bases.source is '出处｜Where the row comes from';

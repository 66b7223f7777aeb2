create table promises (
    promise_id varchar not null,
    place varchar not null,
    indicator varchar not null,
    indicator_id varchar,
    measure varchar not null,
    year integer,
    op varchar,
    low double,
    high double,
    unit varchar not null,
    modifier varchar not null,
    delivered double,
    verdict varchar not null,
    reason varchar not null,
    promise_quote varchar not null,
    promise_document varchar not null,
    promise_page integer,
    delivery_quote varchar,
    delivery_document varchar,
    delivery_page integer,
    place_id varchar,
    indicator_key varchar not null,
    promise_fact_id varchar not null,
    delivery_fact_id varchar,
    period_start_year integer,
    promise_decision varchar,
    delivery_decision varchar
);

comment on table promises is '承诺与兑现：由视图 promise_delivery 写成，每项承诺一行｜Promises and what came of them: written from the view promise_delivery, one row a promise';

comment on column promises.promise_id is '承诺编号｜Id of the promise';

comment on column promises.place is '地方全称；不明为空串｜Full name of the place; empty where unknown';

comment on column promises.indicator is '指标：词典名，没有则为原文｜Indicator: its name in the lexicon, or the phrase as written';

comment on column promises.indicator_id is '指标编号；词典里没有的为空｜Id of the indicator; null where unknown';

comment on column promises.measure is '量的种类｜Measure';

comment on column promises.year is '目标年份，时期取末年｜Year aimed at; the last of a span';

comment on column promises.op is '关系：eq、approx、ge、le、range；不设目标为空｜Operator: eq, approx, ge, le, range; null where no target was set';

comment on column promises.low is '下限｜Lower value';

comment on column promises.high is '上限｜Upper value';

comment on column promises.unit is '单位｜Unit';

comment on column promises.modifier is '语气词｜Modifier, as written';

comment on column promises.delivered is '完成值，折成目标的单位；无则为空｜Delivered value in the unit of the target; null if none';

comment on column promises.verdict is '结论：exceeded 超额完成、met 完成、nearly_met 接近完成、missed 未完成、not_due 未到期、no_report 未见报告、masked 脱敏、not_comparable 不可比、redefined 口径变更、conflicting 前后不一、withdrawn 已撤回、no_target 不设目标｜Verdict: exceeded, met, nearly_met, missed, not_due, no_report, masked, not_comparable, redefined, conflicting, withdrawn, no_target';

comment on column promises.reason is '理由：所依的规则和数字｜Reason: the rule that decided, with its numbers';

comment on column promises.promise_quote is '承诺的原文｜Quote of the promise';

comment on column promises.promise_document is '承诺所在文件的路径｜Path of the document of the promise';

comment on column promises.promise_page is '承诺所在页｜Page of the promise';

comment on column promises.delivery_quote is '完成情况的原文｜Quote of the delivery';

comment on column promises.delivery_document is '完成情况所在文件的路径｜Path of the document of the delivery';

comment on column promises.delivery_page is '完成情况所在页｜Page of the delivery';

comment on column promises.place_id is '地方编号｜Id of the place';

comment on column promises.indicator_key is '比对用的指标｜What the indicator is matched on';

comment on column promises.promise_fact_id is '承诺的事实编号｜Id of the fact of the promise';

comment on column promises.delivery_fact_id is '完成情况的事实编号｜Id of the fact of the delivery';

comment on column promises.period_start_year is '时期的首年｜First year of the period';

comment on column promises.promise_decision is '承诺一边是提取的还是人工决定的（同 facts.decision）｜Whether the promise was extracted or decided, as facts.decision';

comment on column promises.delivery_decision is '完成一边是提取的还是人工决定的（同 facts.decision）｜Whether the delivery was extracted or decided, as facts.decision';

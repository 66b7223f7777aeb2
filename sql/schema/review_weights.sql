create table review_weights (
    side varchar not null,
    signal varchar not null,
    weight double not null,
    meaning varchar not null,
    source varchar not null
);

comment on table review_weights is '复核次序的权重：可由工作人员修改｜Weights of the order of review: staff may edit them';

comment on column review_weights.side is '属于哪一边：disagreement 分歧、consequence 后果｜Which side: disagreement, consequence';

comment on column review_weights.signal is '信号；other 为其余｜Signal; other is everything else';

comment on column review_weights.weight is '权重，0 到 1｜Weight, 0 to 1';

comment on column review_weights.meaning is '信号的意思｜What the signal means, in Chinese';

comment on column review_weights.source is '出处｜Where the row comes from';

create table term_cycles (
    level varchar not null,
    first_year integer not null,
    year_count integer not null,
    source varchar not null
);

comment on table term_cycles is '各级政府换届的周期：文件没有写明是第几届时用；可由工作人员修改｜When governments of each level change: used where no document names the congress; staff may edit it';

comment on column term_cycles.level is '级别，同 places.level｜Level, as in places.level';

comment on column term_cycles.first_year is '某一届政府的首年，即本届首次会议确定目标的那一年｜First year of one term: the year whose targets its first session set';

comment on column term_cycles.year_count is '一届几年｜Years of a term';

comment on column term_cycles.source is '出处｜Where the row comes from';

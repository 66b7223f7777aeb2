create table lights (
    situation varchar not null,
    light varchar not null,
    threshold double not null,
    unit varchar not null,
    meaning varchar not null,
    source varchar not null
);

comment on table lights is '亮灯规则：可由工作人员修改；同一情形取达到的最高一档｜Rules of lights: staff may edit them; of one situation the highest threshold that is reached counts';

comment on column lights.situation is '情形：done、on_course、nearly、missed、behind、near_due、overdue、short、silent、restated、undated、waiting、not_judged｜Situation: done, on_course, nearly, missed, behind, near_due, overdue, short, silent, restated, undated, waiting, not_judged';

comment on column lights.light is '灯：green 绿、yellow 黄、red 红、grey 灰｜Light: green, yellow, red, grey';

comment on column lights.threshold is '达到多少才亮这盏灯：points 落后日历的百分点，days 过期的天数；near_due 为到期前的天数｜From which amount the light shows: points behind the calendar, days overdue; for near_due, days before the day it is due';

comment on column lights.unit is '阈值的单位：points、days、none｜Unit of the threshold: points, days, none';

comment on column lights.meaning is '情形的意思｜What the situation means, in Chinese';

comment on column lights.source is '出处｜Where the row comes from';

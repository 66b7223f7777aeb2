create table work_base (fingerprint varchar not null);

comment on table work_base is '入库的底本：中断后据此判断能否接着做｜What an ingest was begun on: after an interruption it tells whether the work can go on';

comment on column work_base.fingerprint is '所据数据库文件的大小、时间和编号｜Size, time and number of the database file that the work was begun on';

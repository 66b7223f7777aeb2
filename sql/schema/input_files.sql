create table input_files (
    path varchar not null,
    byte_count bigint not null,
    modified_milliseconds double not null,
    inode varchar not null,
    checked_milliseconds double not null
);

comment on table input_files is '读过的文件在磁盘上的样子：样子没变就不必再读字节｜How files looked on the disk when they were read: while a file looks the same its bytes are not read again';

comment on column input_files.path is '路径｜Path';

comment on column input_files.byte_count is '字节数｜Number of bytes';

comment on column input_files.modified_milliseconds is '修改时间：自 1970 年起的毫秒数｜Time of the last change, milliseconds since 1970';

comment on column input_files.inode is '磁盘上的编号｜Number of the file on its disk';

comment on column input_files.checked_milliseconds is '查看时间：自 1970 年起的毫秒数｜Time of the check, milliseconds since 1970';

-- 此数据库是否已是任务库｜Whether this database is a queue already
select
    current_setting('server_version_num')::integer as server,
    to_regclass ('duban.control') is not null as is_queue

comment on table duban.documents is '交给各处理进程的文件：一个路径一行｜Documents handed to workers: a row a path';

comment on column duban.documents.path is '文件路径｜Path under which it is known';

comment on column duban.documents.job_key is '任务键，即存储中结果的编号｜Key of its job: the id of the outcome in the store';

comment on column duban.documents.version is '规则版本；其他版本的处理进程不接｜Version of the rules; a worker of another one leaves it';

comment on column duban.documents.document_id is '字节的 SHA-256；字节在共享存储中｜SHA-256 of the bytes, which are in the store';

comment on column duban.documents.byte_count is '字节数｜Bytes';

comment on column duban.documents.place_hint is '用户指明的地方；没有时为空串｜Place that the user names; empty where none';

comment on column duban.documents.reason is '为何要读：new、changed、returned、place、rules、forced｜Why it is read: new, changed, returned, place, rules, forced';

comment on column duban.documents.page is '网页的抓取情况；文件为空｜How a page was fetched; null for a file';

comment on column duban.documents.enqueued_at is '入队时间｜When it was handed in';

comment on column duban.documents.finished_at is '完成时间；未完成为空｜When it was through; null before';

comment on column duban.documents.status is '结果：loaded 已读入、quarantined 已隔离｜What came of it: loaded, quarantined';

comment on column duban.documents.worker is '做完它的处理进程｜Worker that finished it';

comment on column duban.documents.attempts is '第几次做成｜Attempts that it took';

comment on column duban.documents.milliseconds is '读取与抽取所用毫秒数｜Milliseconds that reading and extracting took';

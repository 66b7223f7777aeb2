-- 结论是否为完成或超额｜Whether a verdict says that the promise was kept
create or replace macro is_kept (verdict) as verdict in ('exceeded', 'met')

-- 结论是否由数字判定｜Whether a verdict was reached by number
create or replace macro is_judged (verdict) as verdict in ('exceeded', 'met', 'nearly_met', 'missed')

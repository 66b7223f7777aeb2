-- 引文里的数字是变化的起点（由154万人次提高到…）｜Whether the number is where a change began (由154万人次提高到…)
create or replace macro is_starting_value (quote) as regexp_matches(quote, '[由从][^，,；;]{0,4}[\d.]+[^\d]*$')

-- 引文里的数字是变化的起点（由154万人次提高到…）；写明是去年的除外（从去年的2.1%提高到…）｜Whether the number is where a change began (由154万人次提高到…), unless it is said to be last year's (从去年的2.1%)
create or replace macro is_starting_value (quote) as regexp_matches(quote, '[由从][^，,；;]{0,4}[\d.]+[^\d]*$')
and not regexp_matches(quote, '[由从](去年|上年|上一年)')

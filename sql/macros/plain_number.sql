-- 数字的简短写法，至多四位小数｜A number as people write it, four decimals at most
create or replace macro plain_number (value) as regexp_replace(
    printf('%.4f', round(value, 4) + 0.0),
    '\.?0+$',
    ''
)

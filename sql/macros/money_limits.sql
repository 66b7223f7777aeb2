-- 引文里作门槛的金额（5亿元以上项目、百亿元企业）：门槛不同就不是一回事｜The amounts of money that a quote sets as a limit (5亿元以上项目, 百亿元企业): another limit, another matter
create or replace macro money_limits (quote, unit) as list_filter(
    regexp_extract_all(
        replace(quote, '及以上', '以上'),
        '[\d.百千十]*[亿万]元?(以上)?(?:[^\d]{0,6})(项目|企业)',
        0
    ),
    lambda amount: not contains(unit, '元')
)

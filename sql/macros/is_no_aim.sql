-- 引文里的数字不是目标：门槛（省外2000万元以上项目、500万元口径投资）、序数（4个10万）、断面个数（20个断面优良比例）｜Whether the number is no aim: a limit of projects counted, a number in a name, the count before a share
create or replace macro is_no_aim (quote, indicator_key, unit, sentence) as (
    contains(unit, '元')
    and regexp_matches(
        substr(sentence, strpos(sentence, quote) + length(quote)),
        '^(及?以上)?的?(项目|企业)'
    )
)
or regexp_matches(quote, '^[\d.]+[万亿]元口径[^\d]*$')
or regexp_matches(indicator_key, '^\d+[个项]?$')
or (
    regexp_matches(unit, '^[个条家]$')
    and regexp_matches(quote, '(比例|比重|率|占比|投资)(保持|稳定|达到?)?$')
)

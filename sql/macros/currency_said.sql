-- 引文中最先写的币种：美元、元，没有则为空：增速说的是它（7814亿元（折1263亿美元），增长6.4%）｜The currency that a quote names first, empty where none: growth is in that one
create or replace macro currency_said (quote) as regexp_extract(quote, '美元|[亿万]元')

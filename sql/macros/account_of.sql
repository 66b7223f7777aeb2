-- 说的是哪本账：增加值、产值、营业收入、利润、税收｜Which account a quote speaks of: value added, output, revenue, profit, taxes
create or replace macro account_of (quote) as regexp_extract(
    replace(
        replace(replace(quote, '总产值', '产值'), '主营业务收入', '营业收入'),
        '营收',
        '营业收入'
    ),
    '增加值|产值|营业收入|利润|税收'
)

-- 数字说的是存量（达到、累计、总数），而不是当年新做的｜Whether a figure speaks of a total that stands (达到, 累计, 总数), not of what the year added
create or replace macro says_total (quote) as regexp_matches(
    quote,
    '达|总|累计|共有|增至|增加到|扩大到|提高到|提升到|保有|现有|拥有|里程|稳定|保持|突破'
)

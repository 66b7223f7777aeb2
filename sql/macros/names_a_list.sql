-- 数字是清单的名字（办好12件民生实事、落实18条措施、结对帮扶的9个县全部…、第二批18个镇）：另一个数字说的是另一份清单，不是少做了几件｜Whether the number names a list (12件民生实事, 18条措施, 结对帮扶的9个县, 第二批18个镇): another number is another list, not a part left undone
create or replace macro names_a_list (quote) as exists (
    select
        1
    from
        list_words
    where
        contains(quote, word)
)
or regexp_matches(quote, '\p{Han}的\d+[个件项条家户所座]')
or regexp_matches(quote, '首批|第[一二三四五六七八九十\d]+批')

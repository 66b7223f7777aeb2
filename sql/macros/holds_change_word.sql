-- 文字是否合于一条口径、撤回或价格用语的规则｜Whether a text fits a rule of change_words
create or replace macro holds_change_word (text, word, also, unless) as contains(text, word)
and contains(text, also)
and (
    unless = ''
    or not contains(text, unless)
)

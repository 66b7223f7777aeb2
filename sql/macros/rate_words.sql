-- 比率的算式，与 rate_of 一致｜The arithmetic of rate_of in words
create or replace macro rate_words (one_words, other_words, one, other, way) as case when way = 2 then concat(
    one_words,
    ' ÷ （',
    one_words,
    ' + ',
    other_words,
    '）'
) when one <= other then concat(one_words, ' ÷ ', other_words) else concat(other_words, ' ÷ ', one_words) end

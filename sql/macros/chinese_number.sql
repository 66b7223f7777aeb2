-- 一至九十九的汉字数目；不是则为空｜A number from 1 to 99 in Chinese characters; null if it is none
create or replace macro chinese_number (text) as case when regexp_full_match(text, '[一二三四五六七八九]?十?[一二三四五六七八九]?')
and text <> '' then case
    when contains(text, '十') then 10 * greatest(strpos('一二三四五六七八九', split_part(text, '十', 1)), 1) + case
        when split_part(text, '十', 2) = '' then 0
        else strpos('一二三四五六七八九', split_part(text, '十', 2))
    end
    else strpos('一二三四五六七八九', text)
end end

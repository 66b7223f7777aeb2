-- 万、亿所乘的倍数｜What 万 and 亿 multiply by
create or replace macro scale_of (scale) as case scale when '' then 1.0 when '万' then 1e4 when '亿' then 1e8 when '万亿' then 1e12 else 1.0 end

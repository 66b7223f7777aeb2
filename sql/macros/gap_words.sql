-- 差额的写法：0.3个百分点，或目标的百分之几｜A gap as people say it: points, or per cent of the target
create or replace macro gap_words (gap, bound, unit_class) as case when unit_class = 'points' then plain_number (abs(gap)) || '个百分点' when bound = 0 then plain_number (abs(gap)) else printf('%.1f', abs(gap / bound) * 100) || '%' end

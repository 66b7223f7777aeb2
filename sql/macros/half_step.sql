-- 写成的数字末位的一半：四舍五入能差多少｜Half of the last written digit: how far rounding can be off
create or replace macro half_step (value) as 0.5 * power(
    10,
    - case
        when value = floor(value) then 0
        else length(split_part(value::varchar, '.', 2))
    end
)

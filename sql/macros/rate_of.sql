-- 两个数的比率，百分之几：way 为 1 时小数除以大数，为 2 时后一个数是前一个数的余下部分（已开工33个，未开工17个）｜Rate of two numbers in per cent: way 1 divides the smaller by the larger; way 2 takes the second as the rest beside the first (33 started, 17 not)
create or replace macro rate_of (one, other, way) as 100 * case
    when way = 2 then one / nullif(one + other, 0)
    else least(one, other) / nullif(greatest(one, other), 0)
end

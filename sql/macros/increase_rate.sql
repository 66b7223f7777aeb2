-- 由现有数和增减数得出的增幅，百分之几｜Rate of increase in per cent from the level and what was added to it or lost
create or replace macro increase_rate (level, change, is_fall) as case when is_fall then -100 * change / (level + change) else 100 * change / nullif(level - change, 0) end

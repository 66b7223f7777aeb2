-- 某日的一项刚性任务｜One hard commitment as it stood on a day
select
    *
from
    kept_commitments
where
    kept_key = $kept_key
    and fact_id = $fact

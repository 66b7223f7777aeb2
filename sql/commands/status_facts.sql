-- 事实按种类的数目｜Facts by kind
select
    kind,
    count(*) as fact_count
from
    facts
group by
    kind
order by
    kind

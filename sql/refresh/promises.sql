-- 承诺与兑现，由视图写成表｜Promises and what came of them, written from the view
insert into
    promises by name
select
    *
from
    promise_delivery

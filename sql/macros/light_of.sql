-- 亮什么灯：该情形所达到的最高一档｜Which light shows: the highest threshold of the situation that the amount reaches
create or replace macro light_of (asked, amount) as coalesce(
    (
        select
            arg_max(l.light, l.threshold)
        from
            lights l
        where
            l.situation = asked
            and l.threshold <= amount
    ),
    'green'
)

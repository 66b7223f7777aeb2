-- 词典之外的企业：取提及最多的写法｜Enterprises beyond the lexicon: the name that most mentions use
insert into
    enterprises
with
    mentions as (
        select
            enterprise_id,
            canonical_name as name,
            max(home) as home,
            count(*) as mentions
        from
            enterprise_mentions
        where
            enterprise_id not in (
                select
                    enterprise_id
                from
                    enterprises
            )
        group by
            enterprise_id,
            canonical_name
    )
select
    enterprise_id,
    arg_max(name, (mentions, name)) as name,
    nullif(max(home), '') as home,
    false as is_known
from
    mentions
group by
    enterprise_id
order by
    enterprise_id

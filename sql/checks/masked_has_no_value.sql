-- 隐去的数字没有值，没有隐去的有值｜What is masked has no value; what is not masked has one
with
    quantities as (
        select
            fact_id,
            is_masked,
            low,
            high,
            low_base,
            high_base
        from
            targets
        union all
        select
            fact_id,
            is_masked,
            low,
            high,
            low_base,
            high_base
        from
            results
    ),
    final as (
        select
            *
        from
            quantities
        where
            (
                is_masked
                and coalesce(low, high, low_base, high_base) is not null
            )
            or (
                not is_masked
                and (
                    low is null
                    or high is null
                )
            )
    )
select
    *
from
    final

-- 命令 track 的行｜Rows of the command track
with
    asked_places as (
        select
            name
        from
            places
        where
            $place in (name, short_name, code)
    ),
    asked_indicators as (
        select
            indicator_id
        from
            indicator_aliases
        where
            indicator_id = $indicator
            or alias_key = $indicator_key
    ),
    final as (
        select
            p.place,
            p.indicator,
            p.indicator_id,
            p.measure,
            p.year,
            p.op,
            p.low,
            p.high,
            p.unit,
            p.modifier,
            p.delivered,
            p.verdict,
            p.reason,
            p.promise_quote,
            p.promise_document,
            p.promise_page,
            p.delivery_quote,
            p.delivery_document,
            p.delivery_page,
            p.promise_decision,
            p.delivery_decision
        from
            promises p
            join facts f on f.fact_id = p.promise_fact_id
        where
            (
                $place is null
                or p.place = $place
                or p.place in (
                    select
                        name
                    from
                        asked_places
                )
            )
            and (
                $indicator is null
                or p.indicator_key = $indicator_key
                or p.indicator_id in (
                    select
                        indicator_id
                    from
                        asked_indicators
                )
            )
            and (
                $from_year is null
                or p.year >= $from_year
            )
            and (
                $to_year is null
                or p.year <= $to_year
            )
            and (
                $verdict is null
                or p.verdict = $verdict
            )
        order by
            p.place,
            p.year,
            p.promise_document,
            f.ordinal,
            p.promise_id
    )
select
    *
from
    final

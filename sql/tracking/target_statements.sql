-- 每项承诺的历次表述：到期之前最近的一次算数，先前的照留｜Every statement of every promise: the latest before the period's end counts, the earlier ones stay visible
-- promise_id: 承诺编号：地方、指标、量、时期；一篇里同一指标有几个不同的实物量，后面的另编｜Id of the promise: place, indicator, measure, period; where a text gives several quantities of things under one indicator, the later ones have their own
-- recency: 由近到远的次序，1 为算数的一次｜Order from the latest, 1 is the one that counts
-- is_latest: 是否算数的一次｜Whether it is the one that counts
-- stored in slices
with
    withdrawing as (
        select distinct
            t.fact_id
        from
            target_facts t
            join change_words c on contains(t.sentence_text, c.word)
        where
            c.meaning = 'withdrawn'
            and holds_change_word (
                clause_with (t.sentence_text, t.quote),
                c.word,
                c.also,
                c.unless
            )
    ),
    made_in_time as (
        select
            t.*
        from
            target_facts t
            anti join withdrawing using (fact_id)
        where
            coalesce(t.covered_year < t.period_end_year, true)
    ),
    first_values as (
        select
            *,
            first_value (low_base) over (
                partition by
                    part_id,
                    indicator_key,
                    measure_group,
                    period
                order by
                    fact_ordinal
            ) as first_low_base
        from
            made_in_time
    ),
    identified as (
        select
            * exclude (first_low_base),
            md5(
                concat_ws(
                    '|',
                    coalesce(place_id, part_id),
                    indicator_key,
                    measure_group,
                    coalesce(
                        period_start_year || '-' || period_end_year,
                        part_id || period
                    ),
                    case
                        when low_base <> first_low_base
                        and not regexp_matches(unit_base, '%|‰|点|元|位|倍') then low_base::varchar
                    end
                )
            ) as promise_id
        from
            first_values
    ),
    ranked as (
        select
            *,
            row_number() over (
                partition by
                    promise_id
                order by
                    delivered_on desc nulls last,
                    document_path,
                    statement = 'no_target' desc,
                    fact_ordinal,
                    fact_id
            ) as recency
        from
            identified
    ),
    final as (
        select
            *,
            recency = 1 as is_latest
        from
            ranked
    )
select
    *
from
    final

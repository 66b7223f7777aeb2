-- 承诺与可能的完成情况配对，连同怎样配上的｜Promises paired with what may be their delivery, and how they match
-- promise_id: 承诺编号｜Id of the promise
-- matched: 怎样配上：indicator 词典指标相同、phrase 写法相同、words 实词大体相同｜How: the lexicon's indicator, the same phrase, nearly the same words
-- likeness: 共有实词的分量占两边的比例，0 到 1；没有分词则为空｜Weight of the words in common by the weight of all, 0 to 1; null without segmentation
-- ratio: 完成数与目标数之比，按基本单位；一方没有数则为空｜Delivery by aim in base units; null where one has no number
-- stored in slices
with
    counters as (
        select distinct
            unit_base
        from
            units
        where
            kind = 'count'
    ),
    promised as materialized (
        select
            t.promise_id,
            t.fact_id,
            t.place_id,
            t.period_end_year,
            t.indicator_id,
            t.indicator_key,
            head_of (t.indicator) as head,
            t.measure_group,
            case
                when t.unit_base in (
                    select
                        unit_base
                    from
                        counters
                ) then 'count'
                else t.unit_base
            end as unit_group,
            t.low_base,
            account_of (t.quote) as account,
            t.quote,
            money_limits (t.quote, t.unit) as money_limits,
            coalesce(m.acts, []) as acts,
            m.weight,
            coalesce(m.adds, false) as adds,
            coalesce(m.says_total, false) as says_total,
            coalesce(m.says_sum, false)
            or t.period_start_year < t.period_end_year as says_sum,
            names_a_list (t.quote) as is_list,
            t.unit_base in (
                select
                    unit_base
                from
                    units
                where
                    kind in ('count', 'length', 'area')
            ) as is_count
        from
            target_statements t
            left join matters m using (fact_id)
        where
            t.is_latest
            and t.place_id is not null
            and not is_bare (t.quote)
            and not is_no_aim (t.quote, t.indicator_key, t.unit, t.sentence_text)
    ),
    reported as materialized (
        select
            r.fact_id,
            r.place_id,
            r.period_end_year,
            r.indicator_id,
            r.indicator_key,
            head_of (r.indicator) as head,
            r.measure_group,
            case
                when r.unit_base in (
                    select
                        unit_base
                    from
                        counters
                ) then 'count'
                else r.unit_base
            end as unit_group,
            r.low_base,
            account_of (r.quote) as account,
            r.quote,
            money_limits (r.quote, r.unit) as money_limits,
            starts_with(r.quote, '占') as lacks_subject,
            m.acts,
            m.weight,
            m.says_total,
            m.says_sum,
            m.adds,
            m.is_under_way
        from
            result_facts r
            join matters m using (fact_id)
        where
            not is_starting_value (r.quote)
            and not is_bare (r.quote)
            and not (
                regexp_matches(r.unit, '^[个条家户所座件项]$')
                and r.low <> floor(r.low)
            )
    ),
    promised_words as materialized (
        select
            t.promise_id,
            t.place_id,
            t.period_end_year,
            t.indicator_key,
            t.unit_group,
            w.word,
            h.weight
        from
            promised t
            join matter_words w using (fact_id)
            join word_weights h using (word)
    ),
    reported_words as materialized (
        select
            r.fact_id,
            r.place_id,
            r.period_end_year,
            r.indicator_key,
            r.unit_group,
            w.word
        from
            reported r
            join matter_words w using (fact_id)
    ),
    common as materialized (
        select
            t.promise_id,
            r.fact_id,
            sum(t.weight) as weight
        from
            promised_words t
            join reported_words r on r.place_id = t.place_id
            and r.period_end_year = t.period_end_year
            and r.word = t.word
        where
            r.unit_group = t.unit_group
            or r.indicator_key = t.indicator_key
        group by
            t.promise_id,
            r.fact_id
    ),
    candidates as (
        select
            t.promise_id,
            r.fact_id
        from
            promised t
            join reported r on r.place_id = t.place_id
            and r.period_end_year = t.period_end_year
            and r.indicator_key = t.indicator_key
        union
        select
            promise_id,
            fact_id
        from
            common
    ),
    compared as (
        select
            t.promise_id,
            r.fact_id,
            t.is_count,
            t.is_list,
            r.is_under_way
            and not regexp_matches(t.quote, '推进|推动|加快') as is_only_under_way,
            t.indicator_id is not null as is_known,
            t.indicator_key = r.indicator_key as is_same_key,
            t.weight as promised_weight,
            t.unit_group = r.unit_group
            and (
                t.measure_group = r.measure_group
                or (
                    t.measure_group in ('level', 'change')
                    and r.measure_group in ('level', 'change')
                )
            )
            and not r.lacks_subject as is_same_sort,
            c.weight / (t.weight + r.weight - c.weight) as likeness,
            t.money_limits = r.money_limits as is_same_limit,
            t.is_count
            and r.says_sum
            and not t.says_sum
            and not t.says_total as is_sum_of_years,
            t.head = r.head as is_same_head,
            list_sort(t.acts) = list_sort(r.acts) as names_same_acts,
            acts_agree (t.acts, r.acts)
            and not (
                (
                    len(t.acts) > 0
                    or t.adds
                )
                and len(r.acts) = 0
                and not r.adds
                and r.says_total
                and not t.says_total
            )
            and not (
                len(r.acts) > 0
                and len(t.acts) = 0
                and t.says_total
                and not r.says_total
            ) as is_same_act,
            case
                when t.low_base > 0
                and r.low_base > 0 then r.low_base / t.low_base
            end as ratio
        from
            candidates k
            join promised t on t.promise_id = k.promise_id
            join reported r on r.fact_id = k.fact_id
            left join common c on c.promise_id = k.promise_id
            and c.fact_id = k.fact_id
        where
            (
                r.indicator_key = t.indicator_key
                or c.weight > 0.6 * (t.weight + r.weight - c.weight)
                or (
                    t.is_list
                    and r.low_base = t.low_base
                )
            )
            and (
                r.indicator_key = t.indicator_key
                or t.indicator_id is null
                or r.indicator_id is null
            )
            and (
                t.account in ('', r.account)
                or r.account = ''
                or contains(t.quote, r.account)
                or contains(r.quote, t.account)
            )
    ),
    final as (
        select
            promise_id,
            fact_id,
            round(likeness, 2) as likeness,
            ratio,
            case
                when not is_same_key then 'words'
                when is_known then 'indicator'
                else 'phrase'
            end as matched
        from
            compared
        where
            not is_sum_of_years
            -- 164个攻关项目加快推进：在办的总数，不是新开展的50个以上｜What is under way is a stock, not what was newly begun
            and not (
                is_count
                and is_only_under_way
                and coalesce(ratio not between 0.8 and 1.25, false)
            )
            and case
                when is_list
                and ratio is not null then ratio = 1
                and not is_only_under_way
                and is_same_sort
                and coalesce(likeness >= 0.4, is_same_key)
                when not is_same_key then is_same_sort
                and is_same_act
                and is_same_limit
                and (
                    is_same_head
                    or likeness >= 0.7
                )
                and promised_weight >= 0.6
                and coalesce(
                    case
                        when names_same_acts
                        and likeness >= 0.8 then ratio between 0.5 and 3
                        else ratio between 0.8 and 1.5
                    end,
                    true
                )
                when promised_weight is null then true
                when is_known
                and not is_count then promised_weight > 0
                else is_same_limit
                and is_same_act
                and case
                    when coalesce(ratio between 0.9 and 1.5, false) then likeness >= 0.3
                    and (
                        is_known
                        or promised_weight >= 0.5
                    )
                    when is_known
                    and names_same_acts
                    and coalesce(ratio between 0.5 and 2.5, false) then likeness >= 0.45
                    when is_known then likeness >= 0.6
                    and promised_weight >= 0.5
                    else promised_weight >= 0.6
                end
            end
    )
select
    *
from
    final

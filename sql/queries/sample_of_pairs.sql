-- 抽查：随机抽取承诺与完成情况的配对，同一种子得同一批｜Sample of pairs for reading: drawn at random, the same seed draws the same pairs
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter seed: 种子，任意文字｜Seed, any text
-- parameter size: 抽多少对，默认二十｜How many, twenty unless told
-- column promise_sentence: 承诺所在句｜Sentence of the promise
-- column delivery_sentence: 完成情况所在句｜Sentence of the delivery
with
    drawn as materialized (
        select
            p.*
        from
            promises p
            left join places l using (place_id)
        where
            p.verdict in (
                'exceeded',
                'met',
                'nearly_met',
                'missed',
                'conflicting'
            )
            and (
                $place is null
                or $place in (p.place, l.short_name, l.code)
            )
        order by
            md5(p.promise_id || coalesce($seed, ''))
        limit
            coalesce(try_cast ($size as integer), 20)
    ),
    final as (
        select
            p.place,
            p.year,
            p.indicator,
            p.measure,
            p.low as aim,
            p.delivered,
            p.unit,
            p.verdict,
            p.promise_quote,
            p.delivery_quote,
            a.text as promise_sentence,
            b.text as delivery_sentence,
            p.promise_document,
            p.delivery_document
        from
            drawn p
            join facts f on f.fact_id = p.promise_fact_id
            join facts g on g.fact_id = p.delivery_fact_id
            left join sentences a on a.part_id = f.part_id
            and a.ordinal = f.sentence_ordinal
            left join sentences b on b.part_id = g.part_id
            and b.ordinal = g.sentence_ordinal
        order by
            md5(p.promise_id || coalesce($seed, ''))
    )
select
    *
from
    final

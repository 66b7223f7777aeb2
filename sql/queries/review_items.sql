-- 待复核的事实，最该看的在先｜Facts to review, those that need it most first
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter year: 年份｜Year
-- parameter kind: 事实的种类：target、result、commitment、enterprise、project｜Kind: target, result, commitment, enterprise, project
-- parameter limit: 至多几条，默认 500｜At most so many; 500 unless told
with
    -- 句子只为列出的几条去取｜Sentences are read for the listed facts alone
    listed as materialized (
        select
            p.*
        from
            review_priorities p
            left join places l on l.name = p.place
        where
            (
                $place is null
                or $place in (p.place, l.short_name, l.code)
            )
            and (
                $year is null
                or p.year = try_cast ($year as integer)
            )
            and (
                $kind is null
                or p.kind = $kind
            )
        order by
            p.priority desc,
            p.place,
            p.year,
            p.fact_id
        limit
            coalesce(try_cast ($limit as integer), 500)
    ),
    final as (
        select
            l.fact_id,
            l.kind,
            l.place,
            l.year,
            l.shown,
            l.quote,
            s.text as sentence,
            l.document,
            l.page,
            l.verdict,
            l.decision,
            l.disagreement,
            l.consequence,
            l.priority
        from
            listed l
            join sentences s on s.part_id = l.part_id
            and s.ordinal = l.sentence_ordinal
        order by
            l.priority desc,
            l.place,
            l.year,
            l.fact_id
    )
select
    *
from
    final

-- 签约项目的下落：每个签约项目一行，连同签约和最近一次说到它的原文｜What became of each project signed, with the text of its signing and of the latest word on it
-- place: 地方全称｜Full name of the place
-- signed_year: 签约年份：原文写明的，否则是最早见于签约的年份｜Year signed: as stated, else the first that tells of the signing
-- project: 项目｜Project
-- standing: 下落：produced 已竣工或投产、started 已开工、ended 停滞或终止、unfulfilled 原文说未履约或未落地、not_started 原文说未开工、still_signed 后来仍只说签约或落户、no_word 签约后再没有说到｜What became of it: produced, started, ended, unfulfilled or not_started (the text says so), still_signed (later words tell of the signing only), no_word (nothing was said after the signing)
-- is_fulfilled: 是否履约：没有停滞、终止，也没有说未履约｜True unless it ended or the text says that it was not fulfilled
-- is_started: 是否见于开工及以后的阶段｜True where it was seen started or further
-- is_produced: 是否见于竣工、投产｜True where it was seen completed or producing
-- investor: 投资方，照原文写｜Who invests, as written
-- investment: 投资额，照原文写｜Investment, as written
-- signed_quote: 签约的原文｜Text of the signing
-- signed_document: 签约所见文件｜Document of the signing
-- signed_page: 签约所见页码｜Page of the signing
-- signed_fact_id: 签约的事实编号｜Fact of the signing
-- last_year: 最近一次说到的年份｜Year of the latest word
-- last_quote: 最近一次的原文｜Text of the latest word
-- last_document: 最近一次所见文件｜Document of the latest word
-- last_page: 最近一次所见页码｜Page of the latest word
-- last_fact_id: 最近一次的事实编号｜Fact of the latest word
with
    sightings as (
        select
            m.*,
            d.place_name,
            d.delivered_on,
            d.delivered_year,
            d.document_path,
            f.ordinal,
            f.page,
            s.text as sentence,
            row_number() over (
                partition by
                    m.project_id
                order by
                    d.delivered_on,
                    m.document_id,
                    f.ordinal
            ) as step,
            m.stage = 'signed'
            or m.signed <> ''
            or m.signed_year is not null as tells_signing
        from
            project_mentions m
            join dated_parts d using (part_id)
            join counted_facts f using (fact_id)
            join sentences s on s.part_id = f.part_id
            and s.ordinal = f.sentence_ordinal
        where
            not m.is_planned
            and d.place_id is not null
            and d.delivered_year is not null
    ),
    signings as (
        select
            project_id,
            min(coalesce(signed_year, delivered_year)) as signed_year,
            min(step) as signed_step,
            min(delivered_on) as signed_on
        from
            sightings
        where
            tells_signing
        group by
            project_id
    ),
    outcomes as (
        select
            s.project_id,
            n.signed_year,
            n.signed_step,
            any_value(s.place_name) as place,
            max(s.step) as last_step,
            max(s.delivered_on) > any_value(n.signed_on) as has_later_word,
            bool_or(
                s.stage in ('started', 'under_construction')
                or coalesce(s.denied, '') in ('completed', 'in_production')
            ) as was_started,
            bool_or(s.stage in ('completed', 'in_production')) as was_produced,
            arg_max(s.stage, s.step) = 'stalled' as is_ended,
            arg_max(s.denied, s.step) filter(
                where
                    s.denied is not null
            ) as denied,
            coalesce(
                arg_max(s.investor, s.step) filter(
                    where
                        s.investor <> ''
                ),
                ''
            ) as investor,
            coalesce(
                arg_max(s.investment, s.step) filter(
                    where
                        s.investment <> ''
                ),
                ''
            ) as investment
        from
            sightings s
            join signings n on n.project_id = s.project_id
            and s.step >= n.signed_step
        group by
            s.project_id,
            n.signed_year,
            n.signed_step
    ),
    judged as (
        select
            *,
            case
                when is_ended then 'ended'
                when was_produced then 'produced'
                when was_started then 'started'
                when denied = 'fulfilled' then 'unfulfilled'
                when denied = 'started' then 'not_started'
                when has_later_word then 'still_signed'
                else 'no_word'
            end as standing
        from
            outcomes
    ),
    final as (
        select
            j.place,
            j.signed_year,
            j.project_id,
            projects.name as project,
            j.standing,
            j.standing not in ('ended', 'unfulfilled') as is_fulfilled,
            j.was_started
            or j.was_produced as is_started,
            j.was_produced as is_produced,
            j.investor,
            j.investment,
            a.sentence as signed_quote,
            a.document_path as signed_document,
            a.page as signed_page,
            a.fact_id as signed_fact_id,
            z.delivered_year as last_year,
            z.sentence as last_quote,
            z.document_path as last_document,
            z.page as last_page,
            z.fact_id as last_fact_id
        from
            judged j
            join projects using (project_id)
            join sightings a on a.project_id = j.project_id
            and a.step = j.signed_step
            join sightings z on z.project_id = j.project_id
            and z.step = j.last_step
    )
select
    *
from
    final

-- 词典里没有的指标，按出现次数，附例句和最接近的词条；只出现一次的计数名词不列｜Indicators that the lexicon lacks, by how often they occur, with an example and the closest name; nouns that are counted once are left out
-- parameter least: 至少出现几次，默认 1｜How often at least; 1 where it is not given
-- parameter place: 地方全称或简称｜Full or short name of the place
-- parameter limit: 至多几行，默认全部｜At most so many rows; all unless told
-- parameter offset: 跳过前几行｜Rows to leave out at the start
-- column indicator: 指标｜Indicator
-- column occurrence_count: 次数｜Occurrences
-- column document_count: 文件数｜Documents
-- column usual_unit: 常用单位｜Usual unit
-- column usual_measure: 常用口径｜Usual measure
-- column closest_indicator: 最接近的词条｜Closest name of the lexicon
-- column spellings: 各种写法｜Spellings
-- column example: 例句｜Example
with
    phrases as (
        select
            indicator,
            indicator_key,
            unit,
            unit_base,
            measure,
            fact_id,
            document_id,
            part_id
        from
            targets
        where
            indicator_id is null
        union all
        select
            indicator,
            indicator_key,
            unit,
            unit_base,
            measure,
            fact_id,
            document_id,
            part_id
        from
            results
        where
            indicator_id is null
    ),
    counters as (
        select distinct
            unit_base
        from
            units
        where
            kind = 'count'
    ),
    keys as (
        select distinct
            indicator_key
        from
            phrases
    ),
    cores as (
        -- 新(改)建农村公路、新建改建农村公路、农村公路 are one noun
        select
            indicator_key,
            regexp_replace(
                regexp_replace(
                    regexp_replace(indicator_key, '\([^)]*\)|[“”"''《》]', '', 'g'),
                    '^(新|改|扩|续|重|迁|复|累计|提质|升级|建设|建成|改造|完成|实施|推进|开展|开工|竣工|投用|新增|净增|增加|培育|引进|认定|组建|打造|启动|实现|整治|治理|打通|办理|制定|修订|签约|投产|销售|处理|解决|发放|供应|建|造|、|和|及)+',
                    ''
                ),
                '(总数量|总数|总量|人数|数量|个数|规模|数)$',
                ''
            ) as core
        from
            keys
    ),
    sorted as materialized (
        -- 城镇新增就业、新增城镇就业 have the same characters
        select
            indicator_key,
            core,
            dense_rank () over (
                order by
                    list_sort(string_split(core, ''))
            ) as group_number
        from
            cores
    ),
    counted as materialized (
        select
            p.*,
            f.sentence_ordinal,
            k.core,
            k.group_number,
            p.unit_base in (
                from
                    counters
            ) as is_counted
        from
            phrases p
            join counted_facts f using (fact_id)
            join parts on parts.part_id = p.part_id
            left join places on places.place_id = parts.place_id
            join sorted k on k.indicator_key = p.indicator_key
        where
            (
                $place is null
                or $place in (places.name, places.short_name, places.code)
            )
            and length(k.core) > if (is_counted, 2, 1)
    ),
    grouped as (
        select
            group_number,
            mode(
                indicator
                order by
                    indicator
            ) as indicator,
            min(core) as core,
            bool_and(is_counted) as is_counted,
            count(*) as occurrence_count,
            count(distinct document_id) as document_count,
            mode(
                unit
                order by
                    unit
            ) as usual_unit,
            mode(
                measure
                order by
                    measure
            ) as usual_measure,
            list_sort(list_distinct(list(indicator))) [:5] as spellings
        from
            counted
        group by
            group_number
    ),
    listed as materialized (
        select
            *
        from
            grouped
        where
            occurrence_count >= coalesce(try_cast ($least as integer), 1)
            and (
                occurrence_count > 1
                or not is_counted
            )
        order by
            occurrence_count desc,
            indicator
        limit
            coalesce(try_cast ($limit as bigint), 1000000000)
        offset
            coalesce(try_cast ($offset as bigint), 0)
    ),
    examples as (
        select
            l.group_number,
            min_by(s.text, (length(s.text), s.text, d.path)) as example,
            min_by(d.path, (length(s.text), s.text, d.path)) as document
        from
            listed l
            join counted c using (group_number)
            join documents d on d.document_id = c.document_id
            join sentences s on s.part_id = c.part_id
            and s.ordinal = c.sentence_ordinal
        group by
            l.group_number
    ),
    -- 十字有六字相同的两个词，必有一个共同的字在较少见的那些里：只比这些｜Two phrases of whose characters six in ten are the same share one of the rarer ones: only those are compared
    phrase_letters as materialized (
        select
            group_number,
            len(letters) as size,
            ord(unnest(letters)) as letter
        from
            (
                select
                    group_number,
                    list_distinct(string_split(core, '')) as letters
                from
                    listed
            )
    ),
    names as materialized (
        select
            row_number() over () as name_number,
            indicator_id,
            list_distinct(string_split(alias_key, '')) as letters
        from
            (
                select distinct
                    alias_key,
                    indicator_id
                from
                    indicator_aliases
            )
    ),
    name_letters as materialized (
        select
            name_number,
            len(letters) as size,
            ord(unnest(letters)) as letter
        from
            names
    ),
    letter_uses as (
        select
            letter,
            count(*) as uses
        from
            name_letters
        group by
            letter
    ),
    rare_letters as materialized (
        select
            p.*
        from
            phrase_letters p
            left join letter_uses u using (letter)
        qualify
            row_number() over (
                partition by
                    p.group_number
                order by
                    coalesce(u.uses, 0),
                    p.letter
            ) <= p.size - ceil(p.size * 0.6) + 1
    ),
    candidates as materialized (
        select distinct
            r.group_number,
            n.name_number
        from
            rare_letters r
            join name_letters n on n.letter = r.letter
            and n.size between 0.6 * r.size and r.size / 0.6
    ),
    compared as (
        select
            c.group_number,
            c.name_number,
            count(*) as common,
            any_value(p.size + n.size) as letters
        from
            candidates c
            join phrase_letters p on p.group_number = c.group_number
            join name_letters n on n.name_number = c.name_number
            and n.letter = p.letter
        group by
            c.group_number,
            c.name_number
    ),
    likenesses as (
        select
            c.group_number,
            max_by(
                i.name,
                (c.common / (c.letters - c.common), i.name)
            ) as closest_indicator
        from
            compared c
            join names n using (name_number)
            join indicators i using (indicator_id)
        where
            c.common >= 0.6 * (c.letters - c.common)
        group by
            c.group_number
    ),
    final as (
        select
            l.indicator,
            l.occurrence_count,
            l.document_count,
            l.usual_unit,
            l.usual_measure,
            c.closest_indicator,
            l.spellings,
            e.example,
            e.document
        from
            listed l
            join examples e using (group_number)
            left join likenesses c using (group_number)
        order by
            l.occurrence_count desc,
            l.indicator
    )
select
    *
from
    final

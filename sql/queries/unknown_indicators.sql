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
            semi join counted_facts using (fact_id)
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
            semi join counted_facts using (fact_id)
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
    located as (
        select
            p.*,
            s.text as sentence,
            d.path as document,
            p.unit_base in (
                from
                    counters
            ) as is_counted
        from
            phrases p
            join facts f using (fact_id)
            join documents d on d.document_id = p.document_id
            join parts on parts.part_id = p.part_id
            left join places on places.place_id = parts.place_id
            join sentences s on s.part_id = p.part_id
            and s.ordinal = f.sentence_ordinal
        where
            $place is null
            or $place in (places.name, places.short_name, places.code)
    ),
    cores as (
        -- 新(改)建农村公路、新建改建农村公路、农村公路 are one noun
        select
            *,
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
            located
    ),
    grouped as (
        -- 城镇新增就业、新增城镇就业 have the same characters
        select
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
            list_sort(list_distinct(list(indicator))) [:5] as spellings,
            min_by(sentence, (length(sentence), sentence, document)) as example,
            min_by(document, (length(sentence), sentence, document)) as document
        from
            cores
        where
            length(core) > if (is_counted, 2, 1)
        group by
            array_to_string(list_sort(string_split(core, '')), '')
    ),
    listed as (
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
    likenesses as (
        select
            l.indicator,
            max_by(n.name, (jaccard(l.core, a.alias_key), n.name)) as closest_indicator
        from
            listed l
            join indicator_aliases a on jaccard(l.core, a.alias_key) >= 0.7
            join indicators n on n.indicator_id = a.indicator_id
        group by
            l.indicator
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
            l.example,
            l.document
        from
            listed l
            left join likenesses c on c.indicator = l.indicator
        order by
            l.occurrence_count desc,
            l.indicator
    )
select
    *
from
    final

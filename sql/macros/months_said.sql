-- 句中所说的进度到几月：1-5月为5，上半年为6；没有说为空｜Up to which month a sentence reports progress: 5 for 1-5月, 6 for 上半年; null if not said
create or replace macro months_said (sentence) as case when regexp_matches(sentence, '前三季度|[1１一][-－—–~～至到][3３三]季度') then 9 when regexp_matches(sentence, '上半年') then 6 when regexp_matches(sentence, '[一1１首]季度') then 3 else try_cast (
    nullif(
        regexp_extract(
            sentence,
            '(?:^|[^0-9])1月?[-－—–~～至到](1[0-2]|[2-9])月',
            1
        ),
        ''
    ) as integer
) end

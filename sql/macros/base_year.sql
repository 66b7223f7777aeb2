-- 翻番比的是哪一年（比2010年翻一番）；没有写明则为空｜Which year a multiple is measured against (比2010年翻一番), null where none is named
create or replace macro base_year (text) as try_cast (
    regexp_extract(
        text,
        '(?:比|较|是)(?:“?十[一二三四五]五”?末)?((?:19|20)\d\d)年',
        1
    ) as integer
)

-- 时限到哪天为止：认得出的写法按作报告那年折算，认不出的为空｜The last day of a time limit, by the year of delivery; null where the words do not tell
create or replace macro due_on (deadline, current_year) as case when deadline = '' then null when regexp_matches(deadline, '20\d\d年\D*\d{1,2}月') then strftime(
    last_day(
        make_date(
            regexp_extract(deadline, '(20\d\d)年', 1)::integer,
            greatest(
                1,
                least(
                    12,
                    regexp_extract(deadline, '(\d{1,2})月', 1)::integer
                )
            ),
            1
        )
    ),
    '%Y-%m-%d'
) when regexp_matches(deadline, '20\d\d年?上半年') then regexp_extract(deadline, '20\d\d') || '-06-30' when regexp_matches(deadline, '20\d\d') then regexp_extract(deadline, '20\d\d') || '-12-31' when current_year is null then null when regexp_matches(deadline, '^\D*\d{1,2}月') then strftime(
    last_day(
        make_date(
            current_year::integer,
            greatest(
                1,
                least(
                    12,
                    regexp_extract(deadline, '(\d{1,2})月', 1)::integer
                )
            ),
            1
        )
    ),
    '%Y-%m-%d'
) when regexp_matches(deadline, '^从|起$') then null when regexp_matches(deadline, '上半年|年中|二季度') then current_year || '-06-30' when regexp_matches(deadline, '一季度') then current_year || '-03-31' when regexp_matches(deadline, '三季度') then current_year || '-09-30' when regexp_matches(deadline, '今明两年|[两二]年|明年') then (current_year + 1) || '-12-31' when regexp_matches(deadline, '三年') then (current_year + 2) || '-12-31' when regexp_matches(deadline, '五年') then (current_year + 4) || '-12-31' when regexp_matches(deadline, '今年|年内|全年|年底|年末|当年|四季度|下半年') then current_year || '-12-31' end

-- 目标说的是期末的状态（达到、提高到），而不是整个时期的累计（新增、累计）｜Whether a target speaks of a state at the end of its period (达到), not of a sum over it (新增)
create or replace macro says_state (quote, unit_base) as unit_base in ('%', '‰', '位', '岁', '年')
or (
    regexp_matches(
        quote,
        '达|提高到|提升到|上升到|增加到|增至|升至|降至|降到|突破|超过|保持|稳定|控制|占'
    )
    and not regexp_matches(quote, '新增|累计|年均|新建|改造|实施|安排|完成|引进')
)

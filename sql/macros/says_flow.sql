-- 数字说的是一段时间里新做的（新增、引进、改造），而不是存量｜Whether a figure speaks of what was done within its period (新增, 引进, 改造), not of what stands
create or replace macro says_flow (quote, measure) as measure = 'change'
or (
    regexp_matches(
        quote,
        '新[增建设开引认培获上改入组]|净增|引进|招引|建成|开工|改造|改扩建|整治|治理|培训|发放|实施|完成'
    )
    and not regexp_matches(quote, '总数|总量|累计|总里程|保有|共有|达到')
)

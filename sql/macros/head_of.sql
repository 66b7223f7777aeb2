-- 说的是哪类东西：词组去掉建设、改造等尾巴后的末字（农业品牌是牌、农业园区是区）｜What sort of thing a phrase names: its last character, tails such as 建设 and 改造 apart (农业品牌 is no 农业园区)
create or replace macro head_of (phrase) as right(
    regexp_replace(
        phrase,
        '(建设|改造|升级|提升|整治|治理|铺设|项目|工程|任务|数量|总数|面积|里程|比例|比重|占比|落地|完成|投资|[（(].*)+$',
        ''
    ),
    1
)

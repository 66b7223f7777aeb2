-- 文字里说明口径的用语：可比价、同口径、扣除、修订等；没有为空串｜The words by which a text says on what basis its figure stands; empty where it does not
create or replace macro basis_said (text) as regexp_extract(
    text,
    '可比价|可比口径|同口径|同比口径|不变价|按可比|可比增长|扣除|剔除|实际增长|实际下降|新口径|口径调整|统计口径|普查|修订|调整后|以人民币计|按人民币计|以美元计|按美元计|免抵调|营改增'
)

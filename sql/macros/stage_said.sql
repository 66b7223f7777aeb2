-- 一句话说到哪一步：3 办成、2 在办、1 开工启动、0 没有说｜How far a clause says that a thing has come: 3 done, 2 under way, 1 started, 0 it does not say
create or replace macro stage_said (clause) as case when regexp_matches(clause, '未建成|尚未|未能|没有') then 0 when regexp_matches(
    clause,
    '建成|完成|竣工|投产|投用|投入使用|投入运营|投运|运营|通车|开通|启用|实现|获批|落户|成立|设立|出台|印发|上线|挂牌|打通|全部|入驻|开业|开园|交付|验收|荣获|获评|列入|入选|达到|超额'
) then 3 when regexp_matches(clause, '加快|推进|在建|有序|顺利|进展|深入|正在|稳步') then 2 when regexp_matches(clause, '开工|启动|动工|签约') then 1 when regexp_matches(clause, '新建|新增|改造|整治|引进|培育|举办|开展|发放|治理|修复') then 3 else 0 end

-- 引文只有数字和泛称（29个项目、企业6家、完成投资300亿元）：说不清是哪些，不配对｜Whether a quote holds but a number and a general noun: nobody can tell which projects, so it is not paired
create or replace macro is_bare (quote) as regexp_matches(
    quote,
    '^[\d.万千百十余多]*[个家条户项]?(企业|项目|措施|产业|工程)[\d.]*[个家条户项]?(以上)?$'
)
or regexp_matches(quote, '^(完成|全年|总)*投资(额|突破|达到?|超过?|约)*[\d.]')

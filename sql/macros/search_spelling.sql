-- 检索时的写法：半角、小写；逐字对应，不改长度｜As a text is searched: half-width letters and digits, lower case
create or replace macro search_spelling (written) as lower(
    translate(
        written,
        '０１２３４５６７８９％．ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
        '0123456789%.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz'
    )
)

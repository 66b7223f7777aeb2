-- 复核次序中某一信号的权重；表里没有的取其余｜Weight of a signal in the order of review; that of everything else where the table lacks it
create or replace macro review_weight (asked_side, asked_signal) as (
    select
        arg_max(w.weight, w.signal = asked_signal)
    from
        review_weights w
    where
        w.side = asked_side
        and w.signal in (asked_signal, 'other')
)

-- 写成的数字的一档：1300是百、2.4是十分之一；说超过1300的，一般不到1400｜The step of a written number: 100 of 1300, 0.1 of 2.4; who says more than 1300 has as a rule not reached 1400
create or replace macro written_step (value) as list_filter(
    [1e6, 1e5, 1e4, 1e3, 1e2, 10, 1, 0.1, 0.01],
    lambda step: abs(value / step - round(value / step)) < 1e-6
) [1]

insert into
    duban.control (is_paused)
values
    (false)
on conflict do nothing

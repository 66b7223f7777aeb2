-- 命令 follow 的行：每项刚性任务一行｜Rows of the command follow: one a hard commitment
select
    *
from
    commitments_on ($as_of, $place, $body, $status, $document)

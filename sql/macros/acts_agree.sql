-- 两类事可否相比：开工、竣工、减少、入选要两边都写；其余一方未写、写的相同、或一方只说新增即可｜Whether two sorts of act can be one: start, finish, reduce and award must stand on both sides; of the others one may be left out or be the plain 新增
create or replace macro acts_agree (one, other) as list_sort(one) = list_sort(other)
or list_sort(list_distinct(one || other)) = ['build', 'finish']
or (
    not list_has_any(
        one || other,
        ['start', 'finish', 'reduce', 'award']
    )
    and (
        len(one) = 0
        or len(other) = 0
        or (
            (
                one = ['add']
                or other = ['add']
            )
            and not list_has_any(one || other, ['renovate'])
        )
    )
)

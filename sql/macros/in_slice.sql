-- 更新时把大库分成几份来算，此编号是否属于正在算的一份；平时一律为是｜Whether an id belongs to the slice that a refresh of a large database is working on; always true otherwise
create or replace macro in_slice (id) as coalesce(
    hash(coalesce(id, '')) % getvariable ('slice_count') = getvariable ('slice'),
    true
)

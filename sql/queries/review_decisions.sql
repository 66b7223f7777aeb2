-- 人工决定及其效力；失效的和说法不一的在先｜Decisions of people and what they are worth; expired and disputed ones first
-- parameter reviewer: 复核人｜Reviewer
-- parameter state: 效力：applied、disputed、superseded、expired｜State: applied, disputed, superseded, expired
with
    final as (
        select
            state,
            decided_at,
            reviewer,
            decision,
            corrections,
            reason,
            kind,
            quote,
            document_path as document,
            fact_id
        from
            reviews
        where
            (
                $reviewer is null
                or reviewer = $reviewer
            )
            and (
                $state is null
                or state = $state
            )
        order by
            list_position(
                ['expired', 'disputed', 'applied', 'superseded'],
                state
            ),
            decided_at desc,
            review_id
    )
select
    *
from
    final

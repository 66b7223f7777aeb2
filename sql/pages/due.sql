-- 某月到期的刚性任务，按地方和牵头单位，连同各单位亮灯的数目｜Hard commitments that are due in a month, by place and lead body, with the lights of each body
with
    led as (
        select
            * exclude (lead),
            unnest(string_split(lead, '、')) as body
        from
            kept_commitments
        where
            kept_key = $kept_key
            and starts_with(due_on, $month)
            and (
                $place is null
                or place in (
                    select
                        name
                    from
                        places
                    where
                        $place in (name, short_name, code)
                )
            )
    ),
    final as (
        select
            *,
            count(*) over () as row_count,
            count(*) over of_body as body_count,
            count(*) filter(
                where
                    light = 'red'
            ) over of_body as red_count,
            count(*) filter(
                where
                    light = 'yellow'
            ) over of_body as yellow_count,
            count(*) filter(
                where
                    light = 'green'
            ) over of_body as green_count,
            count(*) filter(
                where
                    light = 'grey'
            ) over of_body as grey_count
        from
            led
        window
            of_body as (
                partition by
                    place,
                    body
            )
        order by
            place,
            body = '',
            body,
            due_on,
            position
        limit
            $limit
        offset
            $offset
    )
select
    *
from
    final

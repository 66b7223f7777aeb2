-- 登记文件并加任务；还在等的同一文件不再加｜Enters documents and adds their jobs, but none for one that waits already
with
    given as (
        select
            *
        from
            json_to_recordset ($1::json) as given (
                path text,
                job_key text,
                version text,
                document_id text,
                byte_count bigint,
                place_hint text,
                reason text,
                page json,
                is_again boolean,
                job json
            )
    ),
    entered as (
        insert into
            duban.documents as former (
                path,
                job_key,
                version,
                document_id,
                byte_count,
                place_hint,
                reason,
                page,
                enqueued_at
            )
        select
            path,
            job_key,
            version,
            document_id,
            byte_count,
            place_hint,
            reason,
            page,
            now()
        from
            given
        on conflict (path) do
        update
        set
            job_key = excluded.job_key,
            version = excluded.version,
            document_id = excluded.document_id,
            byte_count = excluded.byte_count,
            place_hint = excluded.place_hint,
            reason = excluded.reason,
            page = excluded.page,
            enqueued_at = excluded.enqueued_at,
            finished_at = null,
            status = null,
            worker = null,
            attempts = null,
            milliseconds = null
        where
            former.job_key <> excluded.job_key
            or former.finished_at is not null
        returning
            path
    )
select
    count(*)::integer as added
from
    graphile_worker.add_jobs (
        (
            select
                array_agg(
                    (
                        'read ' || given.version,
                        given.job,
                        null,
                        null,
                        $2::smallint,
                        given.job_key,
                        case
                            when given.is_again then 10
                            else 0
                        end::smallint,
                        null
                    )::graphile_worker.job_spec
                )
            from
                given
                join entered using (path)
        )
    )

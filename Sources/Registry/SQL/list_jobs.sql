-- Jobs, the newest first.
-- $1 bigint below this number, $2 text state or NULL, $3 text kind or NULL, $4 bigint one job or NULL, $5 integer how many at most
-- columns: id bigint, kind text, unique_key text, state text, priority smallint, attempt integer, failures integer, greatest_failures integer,
--          enqueued_at timestamptz, due_at timestamptz, finished_at timestamptz, holder text, is_cancelling boolean, trouble text, payload jsonb,
--          progress jsonb
SELECT id, kind, unique_key, state, priority, attempt, failures, greatest_failures, enqueued_at, due_at, finished_at, holder, is_cancelling,
    trouble, payload, progress
FROM job WHERE id < $1 AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR kind = $3) AND ($4::bigint IS NULL OR id = $4)
ORDER BY id DESC LIMIT $5

-- Takes work that is due, the most urgent first, and none whose key is being worked on.
-- $1 text[] kinds, $2 integer how many at most, $3 text holder, $4 double precision seconds of the lease
-- columns: id bigint, attempt integer, failures integer, kind text, unique_key text, payload jsonb, progress jsonb
-- plan: index scan of job_due in its order, and for each a look into job_running_key
WITH due AS MATERIALIZED (
    SELECT w.id FROM job w
    WHERE w.state = 'waiting' AND w.due_at <= now() AND w.kind = ANY ($1::text[])
        AND NOT EXISTS (SELECT FROM job r WHERE r.state = 'running' AND r.unique_key = w.unique_key)
    ORDER BY w.priority DESC, w.due_at, w.id LIMIT $2
    FOR UPDATE OF w SKIP LOCKED
), claimed AS (
    UPDATE job j SET state = 'running', attempt = j.attempt + 1, holder = $3, lease_until = clock_timestamp() + make_interval(secs => $4),
        is_cancelling = false
    FROM due WHERE j.id = due.id
    RETURNING j.id, j.attempt, j.failures, j.kind, j.unique_key, j.payload, j.progress, j.priority, j.due_at
), begun AS (
    INSERT INTO job_attempt (job_id, attempt, holder, began_at) SELECT id, attempt, $3, clock_timestamp() FROM claimed
)
SELECT id, attempt, failures, kind, unique_key, payload, progress FROM claimed ORDER BY priority DESC, due_at, id

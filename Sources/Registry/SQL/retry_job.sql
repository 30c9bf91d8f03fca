-- Asks for work again now, as if it had never failed: what is dead or cancelled, and what waits for its pause to end.
-- $1 bigint job
-- columns: state text it was in; nothing for a job that runs, is done or unknown, or where other work waits with its key
WITH old AS MATERIALIZED (
    SELECT j.id, j.state FROM job j WHERE j.id = $1 AND j.state IN ('waiting', 'dead', 'cancelled')
        AND NOT EXISTS (SELECT FROM job o WHERE o.state = 'waiting' AND o.unique_key = j.unique_key AND o.id <> j.id)
    FOR UPDATE
)
UPDATE job j SET state = 'waiting', failures = 0, due_at = now(), finished_at = NULL FROM old WHERE j.id = old.id
RETURNING old.state

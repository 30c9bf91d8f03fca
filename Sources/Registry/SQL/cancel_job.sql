-- Cancels work that waits, and asks for it where it runs.
-- $1 bigint job
-- columns: state text; nothing for a job that is over or unknown
UPDATE job SET state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END,
    finished_at = CASE WHEN state = 'waiting' THEN clock_timestamp() END, is_cancelling = state = 'running'
WHERE id = $1 AND state IN ('waiting', 'running')
RETURNING state

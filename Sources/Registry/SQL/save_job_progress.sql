-- Keeps where the next attempt goes on. Work that gets on does not fail, however often its workers are killed: its failures count from there.
-- $1 bigint job, $2 integer attempt, $3 jsonb progress
UPDATE job SET progress = $3, failures = CASE WHEN progress IS DISTINCT FROM $3 THEN 0 ELSE failures END
WHERE id = $1 AND attempt = $2 AND state = 'running'

-- Keeps where the next attempt goes on.
-- $1 bigint job, $2 integer attempt, $3 jsonb progress
UPDATE job SET progress = $3 WHERE id = $1 AND attempt = $2 AND state = 'running'

-- Attempts whose lease ran out: their worker is gone, or has been away for too long.
-- $1 integer how many at most
-- columns: id bigint, attempt integer, holder text
SELECT id, attempt, holder FROM job WHERE state = 'running' AND lease_until < now() ORDER BY lease_until LIMIT $1 FOR UPDATE SKIP LOCKED

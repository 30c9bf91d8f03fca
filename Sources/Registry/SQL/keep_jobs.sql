-- Prolongs the leases of attempts.
-- $1 bigint[] jobs, $2 integer[] attempts, $3 double precision seconds
-- columns: id bigint, is_cancelling boolean; attempts that hold no lease any more are absent
UPDATE job j SET lease_until = clock_timestamp() + make_interval(secs => $3)
FROM unnest($1::bigint[], $2::integer[]) AS held (id, attempt)
WHERE j.id = held.id AND j.attempt = held.attempt AND j.state = 'running'
RETURNING j.id, j.is_cancelling

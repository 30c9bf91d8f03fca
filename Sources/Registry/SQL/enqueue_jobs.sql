-- Adds work. What waits under the same key already takes the new payload, the higher priority and the earlier time instead.
-- $1 text[] kinds, then arrays of one length: $2 text[] keys (each once, NULL for none), $3 smallint[] priorities, $4 double precision[] seconds
-- until they are due, $5 integer[] failures after which they are dead, $6 text[] payloads (JSON)
-- columns: id bigint, is_new boolean
INSERT INTO job (kind, unique_key, priority, due_at, greatest_failures, payload)
SELECT kind, unique_key, priority, clock_timestamp() + make_interval(secs => delay), greatest_failures, payload::jsonb
FROM unnest($1::text[], $2::text[], $3::smallint[], $4::double precision[], $5::integer[], $6::text[])
    AS given (kind, unique_key, priority, delay, greatest_failures, payload)
-- In one order, so that two who add the same keys do not wait for each other.
ORDER BY unique_key COLLATE "C"
ON CONFLICT (unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL
DO UPDATE SET priority = greatest(job.priority, excluded.priority), due_at = least(job.due_at, excluded.due_at), payload = excluded.payload
RETURNING id, xmax = 0

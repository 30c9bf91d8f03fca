-- Forgets jobs that are over.
-- $1 double precision seconds for which done and cancelled ones are kept, $2 double precision seconds for dead ones, $3 integer how many at most
-- columns: rows bigint
WITH gone AS (
    DELETE FROM job WHERE id IN (
        SELECT id FROM job
        WHERE finished_at < now() - make_interval(secs => least($1, $2))
            AND finished_at < now() - make_interval(secs => CASE WHEN state = 'dead' THEN $2 ELSE $1 END)
        ORDER BY finished_at LIMIT $3 FOR UPDATE SKIP LOCKED)
    RETURNING 1
)
SELECT count(*) FROM gone

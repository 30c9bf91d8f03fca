-- How much of the log of changes is visible.
-- columns: token text, snapshot text, models bigint (about), edges bigint (about)
SELECT token, pg_current_snapshot()::text,
    (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'model'::regclass),
    (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'edge'::regclass)
FROM incarnation

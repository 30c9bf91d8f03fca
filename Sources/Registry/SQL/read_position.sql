-- How much of the log of changes is visible.
-- columns: token text, snapshot text, newest bigint (the newest transaction of the log, or 0), models bigint (about), edges bigint (about)
SELECT token, pg_current_snapshot()::text, coalesce((SELECT c.tx::text::bigint FROM change c ORDER BY c.tx DESC LIMIT 1), 0),
    (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'model'::regclass),
    (SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'edge'::regclass)
FROM incarnation

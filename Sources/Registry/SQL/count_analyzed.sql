-- How many models the planner believes there to be; 0 before it ever looked.
-- columns: models bigint
SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'model'::regclass

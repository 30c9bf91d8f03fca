-- The names of some models.
-- $1 bigint[]  models
-- columns: id bigint, name text
SELECT id, name FROM model WHERE id = ANY ($1)
ORDER BY id
LIMIT 1000000

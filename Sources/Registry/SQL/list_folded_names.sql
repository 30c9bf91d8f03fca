-- The folded names of some models.
-- $1 bigint[]  models
-- columns: id bigint, folded text
SELECT id, folded FROM model WHERE id = ANY ($1)
ORDER BY id
LIMIT 10000000

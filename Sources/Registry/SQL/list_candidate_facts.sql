-- What the documents of some models state.
-- $1 bigint[]  models
-- columns: id bigint, facts jsonb
-- plan: primary keys
SELECT id, facts FROM model WHERE id = ANY ($1) ORDER BY id LIMIT 1000

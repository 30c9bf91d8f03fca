-- The live aliases of a model.
-- $1 bigint model
-- columns: id bigint, name text, kind text, source text
SELECT id, name, kind, source FROM alias WHERE model_id = $1 AND valid_to IS NULL
ORDER BY folded
LIMIT 10000

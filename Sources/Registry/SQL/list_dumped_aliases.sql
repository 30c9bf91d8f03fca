-- The live aliases of some models.
-- $1 bigint[] models
-- columns: model_id bigint, model's name text, name text, kind text, source text
SELECT a.model_id, m.name, a.name, a.kind, a.source FROM alias a JOIN model m ON m.id = a.model_id
WHERE a.model_id = ANY ($1) AND a.valid_to IS NULL
ORDER BY a.model_id, a.folded
LIMIT 1000000

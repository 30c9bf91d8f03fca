-- The names that some models had until other repositories took them.
-- $1 bigint[] models
-- columns: model_id bigint, name text, source text, valid_to timestamptz
SELECT a.model_id, a.name, a.source, a.valid_to FROM alias a
WHERE a.model_id = ANY ($1) AND a.kind = 'former'
ORDER BY a.model_id, a.folded, a.valid_to, a.id
LIMIT 1000000

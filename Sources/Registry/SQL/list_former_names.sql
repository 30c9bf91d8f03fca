-- Models that had names before other repositories took them.
-- $1 text[] folded names
-- columns: folded text, model_id bigint, name text, folded text of the model, valid_to timestamptz, by name and oldest first
-- plan: index scans on alias_former
SELECT a.folded, m.id, m.name, m.folded, a.valid_to FROM alias a JOIN model m ON m.id = a.model_id
WHERE a.folded = ANY ($1 COLLATE "C") AND a.kind = 'former'
ORDER BY a.folded, a.valid_to, a.id
LIMIT 10000

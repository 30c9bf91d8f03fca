-- The repositories of some models.
-- $1 bigint[] models
-- columns: model_id bigint, model's name text, host text, number text, read_revision text, created_at timestamptz, modified_at timestamptz
SELECT r.model_id, m.name, r.host, r.number, r.read_revision, r.created_at, r.modified_at FROM repository r JOIN model m ON m.id = r.model_id
WHERE r.model_id = ANY ($1)
ORDER BY r.model_id, r.host
LIMIT 1000000

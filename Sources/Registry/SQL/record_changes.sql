-- Counts the version of changed models up and tells followers.
-- $1 bigint[] models, $2 timestamptz when
WITH raised AS (
    UPDATE model SET version = version + 1 WHERE id = ANY ($1) RETURNING id, version
)
INSERT INTO change (model_id, version, at) SELECT id, version, $2 FROM raised ORDER BY id

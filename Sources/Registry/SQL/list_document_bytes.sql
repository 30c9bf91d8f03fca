-- The bytes of the live documents of a model.
-- $1 bigint  model
-- columns: path text, bytes bytea (gzip)
SELECT path, bytes FROM document WHERE model_id = $1 AND superseded_at IS NULL
ORDER BY path
LIMIT 1000

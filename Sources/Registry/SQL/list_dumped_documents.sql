-- The live documents of some models with their bytes.
-- $1 bigint[] models
-- columns: model_id bigint, path text, submitter text, origin text, revision text, sha256 bytea, byte_count bigint, bytes bytea (gzip), revised_at timestamptz
SELECT model_id, path, submitter, origin, revision, sha256, byte_count, bytes, revised_at FROM document
WHERE model_id = ANY ($1) AND superseded_at IS NULL
ORDER BY model_id, path
LIMIT 1000000

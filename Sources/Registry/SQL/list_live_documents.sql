-- The live documents of a model.
-- $1 bigint  model
-- columns: id bigint, path text, sha256 bytea, reader_version integer, submitter text, recorded_at timestamptz, facts jsonb, diagnostics jsonb,
--          origin text, revision text, byte_count bigint
SELECT id, path, sha256, reader_version, submitter, recorded_at, facts, diagnostics, origin, revision, byte_count
FROM document WHERE model_id = $1 AND superseded_at IS NULL
ORDER BY path
LIMIT 1000

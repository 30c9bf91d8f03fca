-- Every version of every document of some models, without the bytes.
-- $1 bigint[]  models
-- columns: id bigint, model_id bigint, path text, sha256 bytea, byte_count bigint, packed byte count bigint, reader_version integer, live boolean,
--          facts jsonb, diagnostics jsonb
SELECT id, model_id, path, sha256, byte_count, octet_length(bytes)::bigint, reader_version, superseded_at IS NULL, facts, diagnostics
FROM document WHERE model_id = ANY ($1)
ORDER BY model_id, path, id
LIMIT 10000000

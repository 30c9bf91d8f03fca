-- The live documents of some models.
-- $1 bigint[]  models
-- columns: id bigint, path text, sha256 bytea, reader_version integer, submitter text, recorded_at timestamptz, facts jsonb, diagnostics jsonb,
--          origin text, revision text, byte_count bigint, revised_at timestamptz, model_id bigint
-- plan: an index scan of document_live_path for each
SELECT d.id, d.path, d.sha256, d.reader_version, d.submitter, d.recorded_at, d.facts, d.diagnostics, d.origin, d.revision, d.byte_count,
    d.revised_at, w.id
FROM unnest($1::bigint[]) AS w (id)
CROSS JOIN LATERAL (SELECT l.* FROM document l WHERE l.model_id = w.id AND l.superseded_at IS NULL ORDER BY l.path LIMIT 1000) AS d
ORDER BY w.id, d.path

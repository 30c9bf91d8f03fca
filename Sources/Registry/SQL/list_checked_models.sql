-- What a check of many models asks beyond what the index knows.
-- $1 bigint[]  models
-- columns: id bigint, newer version text, revision text (the one that was read last)
-- plan: primary keys, and document_live_path for each
SELECT m.id, m.facts ->> 'new_version', d.revision
FROM model m LEFT JOIN LATERAL (
    SELECT revision FROM document WHERE model_id = m.id AND superseded_at IS NULL AND revision IS NOT NULL
    ORDER BY recorded_at DESC, id DESC LIMIT 1) d ON true
WHERE m.id = ANY ($1)
ORDER BY m.id
LIMIT 100000

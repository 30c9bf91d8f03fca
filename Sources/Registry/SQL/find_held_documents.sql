-- Which documents the models of some names hold live already, with these bytes and read by this reader; one path for all.
-- $1 text[] folded names, $2 bytea[] SHA-256 (as many), $3 text path, $4 integer reader version
-- columns: place bigint (from 1), id bigint, name text, diagnostics jsonb; what is not held is absent
-- plan: three index scans a name
SELECT asked.place, m.id, m.name, d.diagnostics
FROM unnest($1::text[], $2::bytea[]) WITH ORDINALITY AS asked (folded, sha256, place)
CROSS JOIN LATERAL (
    SELECT coalesce(
        (SELECT own.id FROM model own WHERE own.folded = asked.folded COLLATE "C" AND own.replaced_by IS NULL LIMIT 1),
        (SELECT a.model_id FROM alias a WHERE a.folded = asked.folded COLLATE "C" AND a.valid_to IS NULL LIMIT 1)) AS id
) AS meant
CROSS JOIN LATERAL (SELECT known.id, known.name FROM model known WHERE known.id = meant.id AND known.status <> 'mentioned' LIMIT 1) AS m
CROSS JOIN LATERAL (
    SELECT live.diagnostics FROM document live
    WHERE live.model_id = m.id AND live.path = $3 COLLATE "C" AND live.superseded_at IS NULL AND live.sha256 = asked.sha256
        AND live.reader_version = $4 LIMIT 1) AS d

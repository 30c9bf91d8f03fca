-- Everything about some models: their rows, every live claim about their parents with what the resolver made of it, and their live documents.
-- One statement, so that all of it is of one moment without a transaction.
-- $1 bigint[]  models, each once
-- columns: model bigint, part smallint (0 the row, 1 a claim, 2 a document), place bigint (order inside of the part),
--   row:      id bigint, name text, status text, version bigint, created, recorded_at, known_at timestamptz, family_keys text[],
--             family_names text[], family_size text, family_variant text, facts jsonb, aliases text[]
--   claim:    child_id bigint, parent_id bigint, parent name text, parent status text, admitted boolean (NULL: the claim names the child itself),
--             edge relation smallint, edge confidence double precision, claim id bigint, claim relation smallint, reason_ground text,
--             reason_detail text, role text, weight double precision, evidence_kind smallint, path text, document revision text, sha256 bytea,
--             field text, line integer, quote text, extractor text, submitter text, parent_written text, parent_revision text,
--             recorded_at timestamptz, contradicted boolean (as admitted)
--   document: path text, sha256 bytea, reader_version integer, submitter text, recorded_at timestamptz, diagnostics jsonb, origin text,
--             revision text, byte_count bigint
--   row:      identical text[], the models with the same weight files, oldest first, at most 100
-- plan: for each model index scans (model_pkey, model_weight_digest, claim_of_child, document_of_model)
SELECT m.id, 0::smallint, 0::bigint,
    m.id, m.name, m.status, m.version, m.created, m.recorded_at, m.known_at, m.family_keys, m.family_names, m.family_size,
    m.family_variant, m.facts, ARRAY (SELECT a.name FROM alias a WHERE a.model_id = m.id AND a.valid_to IS NULL ORDER BY a.folded),
    NULL::bigint, NULL::bigint, NULL::text, NULL::text, NULL::boolean, NULL::smallint, NULL::double precision, NULL::bigint,
    NULL::smallint, NULL::text, NULL::text, NULL::text, NULL::double precision, NULL::smallint, NULL::text, NULL::text, NULL::bytea,
    NULL::text, NULL::integer, NULL::text, NULL::text, NULL::text, NULL::text, NULL::text, NULL::timestamptz, NULL::boolean, NULL::text,
    NULL::bytea, NULL::integer, NULL::text, NULL::timestamptz, NULL::jsonb, NULL::text, NULL::text, NULL::bigint,
    ARRAY (SELECT o.name FROM model o WHERE o.facts ->> 'weight_digest' = m.facts ->> 'weight_digest' AND o.id <> m.id AND o.replaced_by IS NULL
        ORDER BY o.created, o.folded LIMIT 100)
FROM unnest($1) w (id) JOIN model m ON m.id = w.id
UNION ALL
SELECT l.* FROM unnest($1) w (id) CROSS JOIN LATERAL (SELECT c.child_id, 1::smallint, row_number() OVER (
        ORDER BY e.admitted DESC NULLS LAST, e.contradicted, e.confidence DESC, p.folded, c.evidence_kind, c.path, c.field, c.id),
    NULL::bigint, NULL::text, NULL::text, NULL::bigint, NULL::timestamptz, NULL::timestamptz, NULL::timestamptz, NULL::text[],
    NULL::text[], NULL::text, NULL::text, NULL::jsonb, NULL::text[], c.child_id, c.parent_id, p.name, p.status, e.admitted, e.relation,
    e.confidence, c.id, c.relation, c.reason_ground, c.reason_detail, c.role, c.weight, c.evidence_kind, c.path, d.revision, d.sha256,
    c.field, c.line, c.quote, c.extractor, c.submitter, c.parent_written, c.parent_revision, c.recorded_at, e.contradicted, NULL::text,
    NULL::bytea, NULL::integer, NULL::text, NULL::timestamptz, NULL::jsonb, NULL::text, NULL::text, NULL::bigint, NULL::text[]
FROM claim c
JOIN model p ON p.id = c.parent_id
JOIN document d ON d.id = c.document_id
LEFT JOIN edge e ON e.child_id = c.child_id AND e.parent_id = c.parent_id AND e.valid_to IS NULL
WHERE c.child_id = w.id AND c.retracted_at IS NULL
LIMIT 100000) l
UNION ALL
SELECT l.* FROM unnest($1) w (id) CROSS JOIN LATERAL (SELECT l.model_id, 2::smallint, row_number() OVER (ORDER BY l.path),
    NULL::bigint, NULL::text, NULL::text, NULL::bigint, NULL::timestamptz, NULL::timestamptz, NULL::timestamptz, NULL::text[],
    NULL::text[], NULL::text, NULL::text, NULL::jsonb, NULL::text[], NULL::bigint, NULL::bigint, NULL::text, NULL::text, NULL::boolean,
    NULL::smallint, NULL::double precision, NULL::bigint, NULL::smallint, NULL::text, NULL::text, NULL::text, NULL::double precision,
    NULL::smallint, NULL::text, NULL::text, NULL::bytea, NULL::text, NULL::integer, NULL::text, NULL::text, NULL::text, NULL::text,
    NULL::text, NULL::timestamptz, NULL::boolean, l.path, l.sha256, l.reader_version, l.submitter, l.recorded_at, l.diagnostics, l.origin,
    l.revision, l.byte_count, NULL::text[]
FROM document l WHERE l.model_id = w.id AND l.superseded_at IS NULL
LIMIT 1000) l

-- Every live claim about the parents of some models, with what the resolver made of it.
-- $1 bigint[]  children
-- columns: child_id bigint, parent_id bigint, parent name text, parent status text, admitted boolean (NULL: the claim names the child itself),
--          edge relation smallint, edge confidence double precision, claim id bigint, claim relation smallint, reason_ground text, reason_detail text,
--          role text, weight double precision, evidence_kind smallint, path text, document revision text, sha256 bytea, field text, line integer, quote text,
--          extractor text, submitter text, parent_written text, parent_revision text, recorded_at timestamptz, contradicted boolean (as admitted)
SELECT c.child_id, c.parent_id, p.name, p.status, e.admitted, e.relation, e.confidence, c.id, c.relation, c.reason_ground, c.reason_detail,
    c.role, c.weight, c.evidence_kind, c.path, d.revision, d.sha256, c.field, c.line, c.quote,
    c.extractor, c.submitter, c.parent_written, c.parent_revision, c.recorded_at, e.contradicted
FROM claim c
JOIN model p ON p.id = c.parent_id
JOIN document d ON d.id = c.document_id
LEFT JOIN edge e ON e.child_id = c.child_id AND e.parent_id = c.parent_id AND e.valid_to IS NULL
WHERE c.child_id = ANY ($1) AND c.retracted_at IS NULL
ORDER BY c.child_id, e.admitted DESC NULLS LAST, e.contradicted, e.confidence DESC, p.folded, c.evidence_kind, c.path, c.field, c.id
LIMIT 100000

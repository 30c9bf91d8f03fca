-- The live claims about some children.
-- $1 bigint[]  children
-- columns: id bigint, child_id bigint, parent_id bigint, document_id bigint, path text, field text, parent_written text, parent_name text,
--          parent_revision text, relation smallint, reason_ground text, reason_detail text, role text, weight double precision, evidence_kind smallint,
--          line integer, quote text, extractor text, submitter text, confidence double precision
SELECT id, child_id, parent_id, document_id, path, field, parent_written, parent_name,
    parent_revision, relation, reason_ground, reason_detail, role, weight, evidence_kind,
    line, quote, extractor, submitter, confidence
FROM claim WHERE child_id = ANY ($1) AND retracted_at IS NULL
ORDER BY child_id, id
LIMIT 1000000

-- One claim.
-- $1 bigint  claim
-- columns: child name text, path text, field text, submitter text, evidence_kind smallint, parent name as written text, retracted boolean
SELECT m.name, c.path, c.field, c.submitter, c.evidence_kind, c.parent_written, c.retracted_at IS NOT NULL
FROM claim c JOIN model m ON m.id = c.child_id WHERE c.id = $1

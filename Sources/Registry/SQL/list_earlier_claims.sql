-- The live claims that read a name and stand in documents whose revision is of some days.
-- $1 text folded name, $2 timestamptz from when, NULL for ever, $3 timestamptz until when
-- columns: id bigint, child_id bigint, parent_id bigint
SELECT c.id, c.child_id, c.parent_id FROM claim c JOIN document d ON d.id = c.document_id
WHERE c.parent_folded = $1 AND c.retracted_at IS NULL AND d.revised_at < $3 AND ($2 IS NULL OR d.revised_at >= $2)
ORDER BY c.id
LIMIT 10000000

-- The live claims that read a name and stand in documents from a day on: of the day of their revision, else of their coming.
-- $1 text folded name, $2 bigint the model that they point at, $3 timestamptz from when
-- columns: id bigint, child_id bigint
SELECT c.id, c.child_id FROM claim c JOIN document d ON d.id = c.document_id
WHERE c.parent_folded = $1 AND c.parent_id = $2 AND c.retracted_at IS NULL AND coalesce(d.revised_at, d.recorded_at) >= $3
ORDER BY c.id
LIMIT 10000000

-- The live claims whose parent was read as one name.
-- $1 text  folded name
-- columns: id bigint, child_id bigint, parent_id bigint
SELECT id, child_id, parent_id FROM claim WHERE parent_folded = $1 AND retracted_at IS NULL
ORDER BY id
LIMIT 10000000

-- The models with a live claim that one model is their parent.
-- $1 bigint parent
-- columns: child_id bigint
SELECT DISTINCT child_id FROM claim WHERE parent_id = $1 AND retracted_at IS NULL
ORDER BY child_id
LIMIT 10000000

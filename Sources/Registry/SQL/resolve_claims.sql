-- Points live claims at the model that their parent's name means from now on.
-- $1 bigint[] claims, $2 bigint parent
UPDATE claim SET parent_id = $2 WHERE id = ANY ($1) AND retracted_at IS NULL

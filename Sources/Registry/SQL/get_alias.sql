-- The live alias of a folded name.
-- $1 text  folded name
-- columns: id bigint, model_id bigint
SELECT id, model_id FROM alias WHERE folded = $1 AND valid_to IS NULL

-- The live edges of some children, skipped candidates included.
-- $1 bigint[]  children
-- columns: id bigint, child_id bigint, parent_id bigint, relation smallint, evidence_kind smallint, confidence double precision, admitted boolean,
--          contradicted boolean
SELECT id, child_id, parent_id, relation, evidence_kind, confidence, admitted, contradicted
FROM edge WHERE child_id = ANY ($1) AND valid_to IS NULL
ORDER BY child_id, parent_id
LIMIT 1000000

-- Makes mentioned models of names that are not live yet, in the order of their folded names (so that two writers wait in one order).
-- $1 text[]  names as written
-- columns: id bigint, folded text; names that were there already are absent
INSERT INTO model (name, status)
SELECT name, 'mentioned' FROM unnest($1::text[]) AS given (name)
ORDER BY lower(name COLLATE "C")
ON CONFLICT (folded) WHERE replaced_by IS NULL DO NOTHING
RETURNING id, folded

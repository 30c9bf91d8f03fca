-- Locks a child FOR UPDATE and its parents FOR KEY SHARE in the order of their folded names.
-- $1 bigint    child
-- $2 bigint[]  parents
-- columns: locked boolean
SELECT lock_models($1, $2) IS NULL

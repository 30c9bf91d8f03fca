-- Ends an alias.
-- $1 bigint alias, $2 timestamptz when
UPDATE alias SET valid_to = greatest($2, valid_from) WHERE id = $1 AND valid_to IS NULL

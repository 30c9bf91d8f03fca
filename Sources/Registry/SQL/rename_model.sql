-- Gives a model another name.
-- $1 bigint model, $2 text name
UPDATE model SET name = $2 WHERE id = $1

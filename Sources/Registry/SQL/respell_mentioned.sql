-- Spells models that are only mentioned as they are given, where they are spelled otherwise.
-- $1 text[] names as written
-- columns: id bigint
UPDATE model m SET name = given.name
FROM unnest($1::text[]) AS given (name)
WHERE m.folded = lower(given.name COLLATE "C") AND m.replaced_by IS NULL AND m.status = 'mentioned' AND m.name <> given.name
RETURNING m.id

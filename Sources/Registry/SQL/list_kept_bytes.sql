-- The bytes of some documents.
-- $1 bigint[]  documents
-- columns: id bigint, bytes bytea (gzip)
SELECT id, bytes FROM document WHERE id = ANY ($1)
ORDER BY id
LIMIT 1000000

-- Which documents keep other metadata than was read of them now.
-- $1 bigint[] documents, $2 text[] metadata as JSON, null for none; one length
-- columns: ids of documents bigint[]
SELECT ARRAY(
    SELECT d.id FROM unnest($1::bigint[], $2::text[]) AS read (id, metadata) JOIN document d ON d.id = read.id
    WHERE d.metadata IS DISTINCT FROM read.metadata::jsonb ORDER BY d.id LIMIT 1000000)

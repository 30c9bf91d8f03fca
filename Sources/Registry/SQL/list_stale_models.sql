-- The next models with a live document that an older reader has read.
-- $1 integer  version of the reader, $2 bigint  the last model of the page before, $3 bigint  the most models
-- columns: id bigint, name text
-- plan: along document_of_model, so that a page costs no more than its own documents where most are old
SELECT m.id, m.name FROM model m
WHERE m.id > $2 AND EXISTS (
    SELECT FROM document d WHERE d.model_id = m.id AND d.superseded_at IS NULL AND d.reader_version < $1)
ORDER BY m.id
LIMIT $3

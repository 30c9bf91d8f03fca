-- Keeps what a newer reader, or the same one beside other files, makes of a document whose bytes are unchanged.
-- $1 bigint document, $2 jsonb facts, $3 jsonb diagnostics, $4 jsonb metadata, $5 integer reader_version
UPDATE document SET facts = $2, diagnostics = $3, metadata = $4, reader_version = $5 WHERE id = $1

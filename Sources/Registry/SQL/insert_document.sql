-- Keeps a document.
-- $1 bigint model, $2 text path, $3 text submitter, $4 text origin, $5 text revision, $6 bytea sha256, $7 bigint byte_count, $8 bytea bytes (gzip),
-- $9 jsonb facts, $10 jsonb diagnostics, $11 jsonb metadata, $12 integer reader_version, $13 timestamptz when, $14 bigint its number, if one was taken,
-- $15 timestamptz when its revision was made
-- columns: id bigint
INSERT INTO document (model_id, path, submitter, origin, revision, sha256, byte_count, bytes, facts, diagnostics, metadata, reader_version,
    recorded_at, id, revised_at)
OVERRIDING SYSTEM VALUE
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, coalesce($14, nextval(pg_get_serial_sequence('document', 'id'))), $15)
RETURNING id

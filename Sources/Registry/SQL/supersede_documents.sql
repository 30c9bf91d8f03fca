-- Ends the live version of some documents.
-- $1 bigint[]     documents
-- $2 timestamptz  when (never before a document was recorded, should the clock have stepped back)
UPDATE document SET superseded_at = greatest($2, recorded_at) WHERE id = ANY ($1) AND superseded_at IS NULL

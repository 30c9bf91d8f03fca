-- Ends edges.
-- $1 bigint[] edges, $2 timestamptz when (never before an edge began, should the clock have stepped back)
UPDATE edge SET valid_to = greatest($2, valid_from) WHERE id = ANY ($1) AND valid_to IS NULL

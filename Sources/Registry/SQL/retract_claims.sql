-- Retracts claims.
-- $1 bigint[] claims, $2 timestamptz when (never before a claim was recorded, should the clock have stepped back)
UPDATE claim SET retracted_at = greatest($2, recorded_at) WHERE id = ANY ($1) AND retracted_at IS NULL

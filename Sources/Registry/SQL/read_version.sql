-- The version of the registry that a transaction sees: a token of this incarnation of the database, to be compared for equality only.
-- columns: token text
SELECT i.token || '.' || coalesce((SELECT max(position) FROM change), 0) || '.' || txid_snapshot_xmin(txid_current_snapshot())
FROM incarnation i

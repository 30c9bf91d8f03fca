-- Lets one migrator at a time change the schema, until the end of the transaction.
-- columns: taken boolean
SELECT pg_advisory_xact_lock(7234502) IS NULL

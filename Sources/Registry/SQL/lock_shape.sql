-- Takes the one advisory lock of the graph's shape until the end of the transaction.
-- $1 boolean  true: nobody else may add, retract or rename; false: children without children may be written side by side
-- columns: taken boolean
SELECT CASE WHEN $1 THEN pg_advisory_xact_lock(7234501) IS NULL ELSE pg_advisory_xact_lock_shared(7234501) IS NULL END

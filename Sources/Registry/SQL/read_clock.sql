-- The time on the server's clock.
-- columns: moment timestamptz
SELECT clock_timestamp()

-- Begins a new life of the database, after a restore: positions and versions of the old one are no longer compared with.
-- Changes become those of this transaction, since the numbers of the old server's transactions mean nothing here and may lie ahead.
-- columns: token text
WITH moved AS (
    UPDATE change SET tx = pg_current_xact_id()
)
UPDATE incarnation SET token = DEFAULT, began_at = now() RETURNING token

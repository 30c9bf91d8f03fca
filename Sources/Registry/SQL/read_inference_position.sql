-- Up to which changes parents were inferred, and whether there are others.
-- columns: usable boolean (of this life of the database, and all changes since are in the log), snapshot text (NULL: never), version integer,
--          has_changes boolean
SELECT coalesce(p.incarnation = i.token AND i.changes_from <= pg_snapshot_xmin(p.snapshot), false), p.snapshot::text, p.version,
    p.snapshot IS NULL OR EXISTS (
        SELECT FROM change c WHERE c.tx >= pg_snapshot_xmin(p.snapshot) AND NOT pg_visible_in_snapshot(c.tx, p.snapshot))
FROM incarnation i LEFT JOIN inference_position p ON true

-- The child as it is under its lock, read by a statement that began after the lock was granted.
-- $1 bigint  child
-- columns: version bigint, name text, folded text, status text, has_children boolean (skipped candidates count), moment timestamptz,
--          known_at timestamptz, replaced boolean, first registration timestamptz
SELECT m.version, m.name, m.folded, m.status,
    EXISTS (SELECT FROM edge e WHERE e.parent_id = m.id AND e.valid_to IS NULL),
    clock_timestamp(), m.known_at, m.replaced_by IS NOT NULL,
    (SELECT min(d.recorded_at) FROM document d WHERE d.model_id = m.id AND d.path >= 'registration:' AND d.path < 'registration;')
FROM model m WHERE m.id = $1

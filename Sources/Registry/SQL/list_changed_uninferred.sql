-- The same of those that changed since a snapshot, and of those whose name begins with the name of a model that came since.
-- $1 text  snapshot (pg_snapshot), $2 bigint  number after which they begin, $3 integer  limit
-- columns: id bigint, name text
-- plan: change_by_tx for the changed ones, a range of model_bare_name for each new one; claim_of_child and document_live_path for each model
WITH changed AS MATERIALIZED (
    SELECT DISTINCT c.model_id AS id FROM change c
    WHERE c.tx >= pg_snapshot_xmin($1::text::pg_snapshot) AND NOT pg_visible_in_snapshot(c.tx, $1::text::pg_snapshot)
), come AS MATERIALIZED (
    SELECT translate(substr(m.folded, strpos(m.folded, '/') + 1), '-_. ', '') AS bare FROM changed JOIN model m ON m.id = changed.id
    WHERE m.version <= 2 AND m.replaced_by IS NULL
), wanted AS MATERIALIZED (
    SELECT id FROM changed
    UNION
    SELECT near.id FROM come CROSS JOIN LATERAL (
        SELECT o.id FROM model o
        WHERE translate(substr(o.folded, strpos(o.folded, '/') + 1), '-_. ', '') > come.bare COLLATE "C"
            AND translate(substr(o.folded, strpos(o.folded, '/') + 1), '-_. ', '') < (come.bare || '~') COLLATE "C" AND o.replaced_by IS NULL
        LIMIT 50) near
    WHERE octet_length(come.bare) >= 5
)
SELECT m.id, m.name FROM wanted JOIN model m ON m.id = wanted.id
WHERE m.id > $2 AND m.replaced_by IS NULL AND m.status <> 'mentioned'
    AND (NOT EXISTS (SELECT FROM claim c WHERE c.child_id = m.id AND c.retracted_at IS NULL AND c.evidence_kind <> 14 AND c.parent_id <> m.id)
        OR EXISTS (SELECT FROM document d WHERE d.model_id = m.id AND d.path = 'inference:names' AND d.superseded_at IS NULL))
ORDER BY m.id
LIMIT $3::integer

-- What changed since a snapshot, each model once and as it is now; one statement, so that all of it is of one moment.
-- Rows are found by transaction and not by position: a row whose transaction was under way at the last snapshot has an old position.
-- $1 text last snapshot (pg_snapshot), $2 integer rows of the log, $3 bigint[] models that are told in any case
-- columns: token text, snapshot text, newest bigint (the newest transaction of the log, or 0), gone boolean (changes that the last snapshot
--          has not seen are no longer in the log), rows bigint (how many of the log were looked at), then a model or
--          NULLs: id bigint, version bigint, replaced boolean, name text, status text, parameters bigint, downloads bigint, likes bigint,
--          created timestamptz, license text, library text, task text, quantization text, languages text[], formats text[],
--          family_keys text[], family_names text[], family_size text, family_variant text, parents bigint[], relations smallint[],
--          confidences double precision[], evidence_kinds smallint[], aliases text[], shape text
-- plan: one, whatever the snapshot: an index scan of change_by_tx, in its order and no further than the limit, then an index scan for each
--       model. OFFSET 0 keeps PostgreSQL, which does not know how little came since, from reading all models side by side with it.
WITH log AS MATERIALIZED (
    SELECT c.model_id FROM change c
    WHERE c.tx >= pg_snapshot_xmin($1::text::pg_snapshot) AND NOT pg_visible_in_snapshot(c.tx, $1::text::pg_snapshot)
    ORDER BY c.tx LIMIT $2
), seen AS MATERIALIZED (
    SELECT model_id FROM log UNION SELECT unnest($3::bigint[])
)
SELECT i.token, pg_current_snapshot()::text, coalesce((SELECT c.tx::text::bigint FROM change c ORDER BY c.tx DESC LIMIT 1), 0),
    i.changes_from > pg_snapshot_xmin($1::text::pg_snapshot), (SELECT count(*) FROM log),
    m.id, m.version, m.replaced, m.name, m.status, m.parameters, m.downloads, m.likes, m.created, m.license, m.library, m.task,
    m.quantization, m.languages, m.formats, m.family_keys, m.family_names, m.family_size, m.family_variant,
    up.parents, up.relations, up.confidences, up.kinds,
    ARRAY(SELECT a.name FROM alias a WHERE a.model_id = m.id AND a.valid_to IS NULL ORDER BY a.folded), m.shape
FROM incarnation i
LEFT JOIN (
    seen CROSS JOIN LATERAL (
        SELECT o.id, o.version, o.replaced_by IS NOT NULL AS replaced, o.name, o.status, o.parameters, o.downloads, o.likes, o.created,
            o.license, o.library, o.task, o.quantization, o.languages, o.formats, o.family_keys, o.family_names, o.family_size,
            o.family_variant, o.shape
        FROM model o WHERE o.id = seen.model_id OFFSET 0) AS m
) ON true
LEFT JOIN LATERAL (
    SELECT array_agg(e.parent_id ORDER BY e.parent_id) AS parents, array_agg(e.relation ORDER BY e.parent_id) AS relations,
        array_agg(e.confidence ORDER BY e.parent_id) AS confidences, array_agg(e.evidence_kind ORDER BY e.parent_id) AS kinds
    FROM live_edge e WHERE e.child_id = m.id) AS up ON true

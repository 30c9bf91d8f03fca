-- The models that may be the parent of one, by their names without organisation and separators and by their families.
-- What is inferred counts nowhere: an inference must not feed another. Models made from the child are left out, and names that only the child states.
-- $1 text[]  names, $2 text[]  families, $3 bigint  child (0: one that the store does not have), $4 integer  how far children are counted
-- columns: id bigint, name text, spelling text (the name or alias that was found), known boolean, children bigint, original boolean (of a family),
--          relations smallint[] (how it was made), copied bigint (the model of which it is a re-upload)
-- plan: an index scan a name (model_bare_name, alias_bare_name), one of model_family_members, and some for each model that is found
WITH found AS MATERIALIZED (
    SELECT m.id, m.name AS spelling FROM unnest($1::text[]) AS asked (name)
    CROSS JOIN LATERAL (
        SELECT own.id, own.name FROM model own
        WHERE translate(substr(own.folded, strpos(own.folded, '/') + 1), '-_. ', '') = asked.name COLLATE "C" AND own.replaced_by IS NULL
        LIMIT 60) m
    UNION
    SELECT a.model_id, a.name FROM unnest($1::text[]) AS asked (name)
    CROSS JOIN LATERAL (
        SELECT other.model_id, other.name FROM alias other
        WHERE translate(substr(other.folded, strpos(other.folded, '/') + 1), '-_. ', '') = asked.name COLLATE "C" AND other.valid_to IS NULL
        LIMIT 20) a
    UNION
    SELECT f.id, f.name FROM (
        SELECT own.id, own.name FROM model own
        WHERE own.family_keys && $2::text[] COLLATE "C" AND own.replaced_by IS NULL AND own.status <> 'mentioned'
        LIMIT 250) f
)
SELECT m.id, m.name, found.spelling, m.status <> 'mentioned',
    (SELECT count(*) FROM (
        SELECT FROM edge e WHERE e.parent_id = m.id AND e.valid_to IS NULL AND e.admitted AND e.evidence_kind <> 14 AND e.child_id <> $3
        LIMIT $4::integer) AS c),
    cardinality(m.family_keys) > 0,
    ARRAY (SELECT e.relation FROM live_edge e WHERE e.child_id = m.id AND e.evidence_kind <> 14 ORDER BY e.relation LIMIT 10),
    (SELECT min(e.parent_id) FROM live_edge e WHERE e.child_id = m.id AND e.evidence_kind <> 14 AND e.relation = 9 AND e.parent_id <> $3)
FROM found JOIN model m ON m.id = found.id
WHERE m.id <> $3 AND m.replaced_by IS NULL
    AND NOT EXISTS (SELECT FROM live_edge e WHERE e.child_id = m.id AND e.parent_id = $3)
    AND (m.status <> 'mentioned' OR EXISTS (
        SELECT FROM claim c WHERE c.parent_id = m.id AND c.retracted_at IS NULL AND c.evidence_kind <> 14 AND c.child_id <> $3))
ORDER BY m.folded, found.spelling
LIMIT 600

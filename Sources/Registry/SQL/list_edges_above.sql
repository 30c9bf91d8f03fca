-- The live edges of some models and of everything above them, skipped candidates included: what the resolver needs to decide components.
-- UNION on the id alone makes a set, so it stops on the cycles that candidates may have.
-- The edges of each model are looked up in their index (LATERAL, fenced by OFFSET 0), whatever the planner believes of unanalysed tables.
-- $1 bigint[]  models
-- columns: as list_live_edges, then child_folded text, parent_folded text
-- plan: nested loops over edge_live_pair (pinned generic)
WITH RECURSIVE above (id) AS (
    SELECT unnest($1::bigint[])
    UNION
    SELECT e.parent_id FROM above a CROSS JOIN LATERAL (
        SELECT up.parent_id FROM edge up WHERE up.child_id = a.id AND up.valid_to IS NULL OFFSET 0) AS e
)
SELECT e.id, e.child_id, e.parent_id, e.relation, e.evidence_kind, e.confidence, e.admitted, e.contradicted, c.folded, p.folded
FROM above a
CROSS JOIN LATERAL (
    SELECT up.id, up.child_id, up.parent_id, up.relation, up.evidence_kind, up.confidence, up.admitted, up.contradicted FROM edge up
    WHERE up.child_id = a.id AND up.valid_to IS NULL OFFSET 0) AS e
JOIN model c ON c.id = e.child_id
JOIN model p ON p.id = e.parent_id
ORDER BY e.child_id, e.parent_id
LIMIT 10000000

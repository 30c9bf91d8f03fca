-- The edges at and above some models, as they are believed.
-- UNION on the id alone makes a set, so it would stop on a cycle too.
-- The edges of each model are looked up in their index (LATERAL, fenced by OFFSET 0), whatever the planner believes of unanalysed tables.
-- $1 bigint[] models, $2 double precision least confidence, $3 timestamptz as of (only where the text says edge_as_of)
-- columns: child_id bigint, parent_id bigint, relation smallint, confidence double precision, evidence_kind smallint
-- plan: nested loops over edge_live_pair (pinned generic)
WITH RECURSIVE above (id) AS (
    SELECT unnest($1::bigint[])
    UNION
    SELECT e.parent_id FROM above a CROSS JOIN LATERAL (
        SELECT up.parent_id FROM live_edge up WHERE up.child_id = a.id AND up.confidence >= $2 OFFSET 0) AS e
)
SELECT e.child_id, e.parent_id, e.relation, e.confidence, e.evidence_kind
FROM above a
CROSS JOIN LATERAL (
    SELECT up.child_id, up.parent_id, up.relation, up.confidence, up.evidence_kind FROM live_edge up
    WHERE up.child_id = a.id AND up.confidence >= $2 OFFSET 0) AS e
ORDER BY e.child_id, e.parent_id
LIMIT 1000000

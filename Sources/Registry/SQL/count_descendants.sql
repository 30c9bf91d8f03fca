-- How many descendants each of some models has, by the relations with which they enter that model's own graph;
-- a row with relation 0 counts each descendant once.
-- The edges of each model are looked up in their index (LATERAL, fenced by OFFSET 0), whatever the planner believes of unanalysed tables.
-- $1 bigint[] models, $2 double precision least confidence, $3 timestamptz as of (only where the text says edge_as_of)
-- columns: model_id bigint, relation smallint, descendants bigint
-- plan: nested loops over edge_live_by_parent (pinned generic)
WITH RECURSIVE reached (root, id) AS (
    SELECT given.id, given.id FROM unnest($1::bigint[]) AS given (id)
    UNION
    SELECT r.root, e.child_id FROM reached r CROSS JOIN LATERAL (
        SELECT down.child_id FROM live_edge down WHERE down.parent_id = r.id AND down.confidence >= $2 OFFSET 0) AS e
), entered (root, child, relation) AS (
    SELECT DISTINCT r.root, e.child_id, e.relation FROM reached r CROSS JOIN LATERAL (
        SELECT down.child_id, down.relation FROM live_edge down
        WHERE down.parent_id = r.id AND down.confidence >= $2 OFFSET 0) AS e
)
SELECT root, coalesce(relation, 0)::smallint, count(DISTINCT child)
FROM entered
GROUP BY GROUPING SETS ((root, relation), (root))
ORDER BY 1, 2
LIMIT 100000

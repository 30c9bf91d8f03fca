-- How many descendants some models have together, the models themselves not counted, by relation; relation 0 counts each once.
-- The edges of each model are looked up in their index (LATERAL, fenced by OFFSET 0), whatever the planner believes of unanalysed tables.
-- $1 bigint[]  models
-- columns: relation smallint, descendants bigint
-- plan: nested loops over edge_live_by_parent (pinned generic)
WITH RECURSIVE reached (id) AS (
    SELECT unnest($1::bigint[])
    UNION
    SELECT e.child_id FROM reached r CROSS JOIN LATERAL (
        SELECT down.child_id FROM live_edge down WHERE down.parent_id = r.id OFFSET 0) AS e
), entered (child, relation) AS (
    SELECT DISTINCT e.child_id, e.relation FROM reached r CROSS JOIN LATERAL (
        SELECT down.child_id, down.relation FROM live_edge down WHERE down.parent_id = r.id OFFSET 0) AS e
    WHERE e.child_id <> ALL ($1::bigint[])
)
SELECT coalesce(relation, 0)::smallint, count(DISTINCT child)
FROM entered
GROUP BY GROUPING SETS ((relation), ())
ORDER BY 1
LIMIT 100

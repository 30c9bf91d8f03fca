-- How many children some models have, by relation; a row with relation 0 counts each child once.
-- $1 bigint[] parents, $2 double precision least confidence, $3 timestamptz as of (only where the text says edge_as_of)
-- columns: parent_id bigint, relation smallint, children bigint
SELECT parent_id, coalesce(relation, 0)::smallint, count(*)
FROM live_edge WHERE parent_id = ANY ($1) AND confidence >= $2
GROUP BY GROUPING SETS ((parent_id, relation), (parent_id))
ORDER BY 1, 2
LIMIT 100000

-- The edges that are believed, in the order of their pairs.
-- $1 bigint child and $2 bigint parent before the first, $3 bigint how many at most
-- columns: child_id bigint, parent_id bigint, relation smallint
-- plan: index scan of edge_live_pair
SELECT child_id, parent_id, relation FROM live_edge WHERE (child_id, parent_id) > ($1, $2)
ORDER BY child_id, parent_id
LIMIT $3

-- All believed edges, for COPY.
-- columns: child_id bigint, parent_id bigint, relation smallint, confidence double precision
SELECT child_id, parent_id, relation, confidence FROM live_edge

-- All believed edges, for COPY.
SELECT child_id, parent_id, relation, confidence FROM live_edge

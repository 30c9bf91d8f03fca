-- All believed edges, for COPY.
-- columns: child_id bigint, parent_id bigint, relation smallint, confidence double precision, evidence_kind smallint
SELECT child_id, parent_id, relation, confidence, evidence_kind FROM live_edge

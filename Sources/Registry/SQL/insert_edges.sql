-- Begins edges.
-- $1 timestamptz when, then arrays of one length: $2 bigint[] children, $3 bigint[] parents, $4 smallint[] relations, $5 smallint[] kinds,
-- $6 double precision[] confidences, $7 boolean[] admitted, $8 boolean[] contradicted
INSERT INTO edge (child_id, parent_id, relation, evidence_kind, confidence, admitted, contradicted, valid_from)
SELECT child_id, parent_id, relation, kind, confidence, admitted, contradicted, $1
FROM unnest($2::bigint[], $3::bigint[], $4::smallint[], $5::smallint[], $6::double precision[], $7::boolean[], $8::boolean[])
    AS e (child_id, parent_id, relation, kind, confidence, admitted, contradicted)

-- Keeps new claims; each is its document's submitter's.
-- $1 timestamptz when, then arrays of one length: $2 bigint[] children, $3 bigint[] parents, $4 bigint[] documents, $5 text[] paths,
-- $6 text[] fields, $7 text[] parents as written, $8 text[] parents' names, $9 text[] revisions, $10 smallint[] relations, $11 text[] grounds,
-- $12 text[] details, $13 text[] roles, $14 double precision[] weights, $15 smallint[] kinds, $16 integer[] lines, $17 text[] quotes, $18 text[] extractors,
-- $19 double precision[] confidences
INSERT INTO claim (child_id, submitter, recorded_at, parent_id, document_id, path, field, parent_written, parent_name, parent_revision,
    relation, reason_ground, reason_detail, role, weight, evidence_kind, line, quote, extractor, confidence)
SELECT c.child_id, d.submitter, $1, c.parent_id, c.document_id, c.path, c.field, c.parent_written, c.parent_name, c.parent_revision,
    c.relation, c.ground, c.detail, c.role, c.weight, c.kind, c.line, c.quote, c.extractor, c.confidence
FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::smallint[], $11::text[],
    $12::text[], $13::text[], $14::double precision[], $15::smallint[], $16::integer[], $17::text[], $18::text[], $19::double precision[])
    AS c (child_id, parent_id, document_id, path, field, parent_written, parent_name, parent_revision, relation, ground,
        detail, role, weight, kind, line, quote, extractor, confidence)
JOIN document d ON d.id = c.document_id

-- Points claims that a new version of their document repeats at that version.
-- $1 bigint[] claims, $2 bigint[] documents, $3 integer[] lines, $4 text[] quotes, $5 text[] extractors, one length
UPDATE claim SET document_id = m.document_id, line = m.line, quote = m.quote, extractor = m.extractor
FROM unnest($1::bigint[], $2::bigint[], $3::integer[], $4::text[], $5::text[]) AS m (id, document_id, line, quote, extractor)
WHERE claim.id = m.id

-- Models whose parents may have to be inferred, in the order of their numbers: those whose documents state none, and those that hold an inference.
-- $1 bigint  number after which they begin, $2 integer  limit
-- columns: id bigint, name text
-- plan: model_pkey in its order, and claim_of_child and document_live_path for each model
SELECT m.id, m.name FROM model m
WHERE m.id > $1 AND m.replaced_by IS NULL AND m.status <> 'mentioned'
    AND (NOT EXISTS (SELECT FROM claim c WHERE c.child_id = m.id AND c.retracted_at IS NULL AND c.evidence_kind <> 14 AND c.parent_id <> m.id)
        OR EXISTS (SELECT FROM document d WHERE d.model_id = m.id AND d.path = 'inference:names' AND d.superseded_at IS NULL))
ORDER BY m.id
LIMIT $2::integer

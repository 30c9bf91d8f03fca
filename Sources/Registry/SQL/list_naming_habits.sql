-- Models of one organisation with their believed parents: how it names what it makes from others.
-- $1 text  organisation, folded, $2 bigint  a model that is left out (0: none)
-- columns: child name text, parent name text
-- plan: a range of model_live_name, and for each model its edges, until there are enough
SELECT m.name, p.name
FROM model m
JOIN live_edge e ON e.child_id = m.id AND e.evidence_kind <> 14
JOIN model p ON p.id = e.parent_id
WHERE m.replaced_by IS NULL AND m.folded >= ($1::text || '/') COLLATE "C" AND m.folded < ($1::text || '0') COLLATE "C" AND m.id <> $2
ORDER BY m.folded, p.folded
LIMIT 300

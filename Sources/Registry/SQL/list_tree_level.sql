-- One level of a tree: the most downloaded children of some models, and how many each has in all.
-- $1 bigint[] parents, $2 integer children shown a parent, $3 double precision least confidence, $4 timestamptz as of (only where the text says edge_as_of)
-- columns: parent_id bigint, children bigint, relation smallint, confidence double precision, evidence_kind smallint, then the child as in SummaryRow
-- plan: nested loops over edge_live_by_parent
WITH ranked AS (
    SELECT e.parent_id, e.child_id, e.relation, e.confidence, e.evidence_kind,
        count(*) OVER (PARTITION BY e.parent_id) AS children,
        row_number() OVER (PARTITION BY e.parent_id ORDER BY m.downloads DESC NULLS LAST, m.folded) AS place
    FROM live_edge e JOIN model m ON m.id = e.child_id
    WHERE e.parent_id = ANY ($1) AND e.confidence >= $3
)
SELECT r.parent_id, r.children, r.relation, r.confidence, r.evidence_kind,
    m.id, m.name, m.folded, m.status, m.license, m.library, m.task, m.quantization, m.languages, m.formats, m.parameters,
    m.downloads, m.likes, m.created, m.family_names, m.known_at
FROM ranked r JOIN model m ON m.id = r.child_id
WHERE r.place <= $2
ORDER BY r.parent_id, r.place
LIMIT 100000

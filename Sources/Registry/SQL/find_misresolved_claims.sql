-- Live claims that point at another model than the one that their parent's name means now, or meant until another repository took it.
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'claim ' || c.id || ' about ' || m.name || ' names ' || c.parent_name || ': it points at ' || p.name
        || CASE WHEN n.name IS NULL THEN ', the name means nothing' ELSE ', the name means ' || n.name END
    FROM claim c JOIN model m ON m.id = c.child_id JOIN model p ON p.id = c.parent_id
    LEFT JOIN model own ON own.folded = c.parent_folded AND own.replaced_by IS NULL
    LEFT JOIN alias a ON a.folded = c.parent_folded AND a.valid_to IS NULL
    LEFT JOIN model n ON n.id = coalesce(own.id, a.model_id)
    WHERE c.retracted_at IS NULL AND c.parent_id IS DISTINCT FROM n.id
        AND NOT EXISTS (SELECT FROM alias f WHERE f.folded = c.parent_folded AND f.kind = 'former' AND f.model_id = c.parent_id)
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

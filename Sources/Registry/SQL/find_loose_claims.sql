-- Claims that do not stand in a document of their model and path, and live ones whose document is superseded.
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'claim ' || c.id || ' about ' || m.name || ' stands in document ' || d.id || ', which is of ' || coalesce(o.name, 'nothing')
    FROM claim c JOIN document d ON d.id = c.document_id JOIN model m ON m.id = c.child_id LEFT JOIN model o ON o.id = d.model_id
    WHERE d.model_id <> c.child_id
    UNION ALL
    SELECT 'claim ' || c.id || ' about ' || m.name || ' stands in ' || c.path || ', its document ' || d.id || ' is ' || d.path
    FROM claim c JOIN document d ON d.id = c.document_id JOIN model m ON m.id = c.child_id WHERE d.path <> c.path
    UNION ALL
    SELECT 'claim ' || c.id || ' about ' || m.name || ' is live, its document ' || d.id || ' (' || d.path || ') is superseded'
    FROM claim c JOIN document d ON d.id = c.document_id JOIN model m ON m.id = c.child_id
    WHERE c.retracted_at IS NULL AND d.superseded_at IS NOT NULL
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

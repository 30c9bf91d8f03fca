-- Models without what made them: known ones without a document, mentioned ones with one, mentioned ones that nobody ever named.
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'model ' || m.name || ' is ' || m.status || ' and never had a document'
    FROM model m WHERE m.status <> 'mentioned' AND NOT EXISTS (SELECT FROM document d WHERE d.model_id = m.id)
    UNION ALL
    SELECT 'model ' || m.name || ' is mentioned only and has a document'
    FROM model m WHERE m.status = 'mentioned' AND EXISTS (SELECT FROM document d WHERE d.model_id = m.id)
    UNION ALL
    SELECT 'model ' || m.name || ' is ' || m.status || CASE WHEN m.known_at IS NULL THEN ' and not since any time' ELSE ' and known since a time' END
    FROM model m WHERE (m.status = 'mentioned') <> (m.known_at IS NULL)
    UNION ALL
    SELECT 'model ' || m.name || ' is mentioned and nothing ever named it'
    FROM model m WHERE m.status = 'mentioned' AND m.replaced_by IS NULL AND NOT EXISTS (SELECT FROM claim c WHERE c.parent_id = m.id)
        AND NOT EXISTS (SELECT FROM alias a WHERE a.model_id = m.id)
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

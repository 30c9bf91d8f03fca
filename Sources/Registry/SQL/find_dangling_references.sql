-- Rows that point at a row that is not there.
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'model ' || m.name || ' is replaced by model number ' || m.replaced_by || ', which is not there'
    FROM model m WHERE m.replaced_by IS NOT NULL AND NOT EXISTS (SELECT FROM model o WHERE o.id = m.replaced_by)
    UNION ALL
    SELECT 'alias ' || a.name || ' means model number ' || a.model_id || ', which is not there'
    FROM alias a WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = a.model_id)
    UNION ALL
    SELECT 'repository ' || coalesce(r.number, 'without number') || ' at ' || r.host || ' is of model number ' || r.model_id || ', which is not there'
    FROM repository r WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = r.model_id)
    UNION ALL
    SELECT 'document ' || d.id || ' (' || d.path || ') is of model number ' || d.model_id || ', which is not there'
    FROM document d WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = d.model_id)
    UNION ALL
    SELECT 'claim ' || c.id || ' is about model number ' || c.child_id || ', which is not there'
    FROM claim c WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = c.child_id)
    UNION ALL
    SELECT 'claim ' || c.id || ' names ''' || c.parent_name || ''' as model number ' || c.parent_id || ', which is not there'
    FROM claim c WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = c.parent_id)
    UNION ALL
    SELECT 'claim ' || c.id || ' stands in document ' || c.document_id || ', which is not there'
    FROM claim c WHERE NOT EXISTS (SELECT FROM document o WHERE o.id = c.document_id)
    UNION ALL
    SELECT 'edge ' || e.id || ' has child number ' || e.child_id || ', which is not there'
    FROM edge e WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = e.child_id)
    UNION ALL
    SELECT 'edge ' || e.id || ' has parent number ' || e.parent_id || ', which is not there'
    FROM edge e WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = e.parent_id)
    UNION ALL
    SELECT 'change ' || h.position || ' is of model number ' || h.model_id || ', which is not there'
    FROM change h WHERE NOT EXISTS (SELECT FROM model o WHERE o.id = h.model_id)
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

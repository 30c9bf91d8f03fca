-- Models whose name was taken over and that still have something, were known, or lead nowhere.
-- columns: findings bigint, the first 20 of them text[]
WITH RECURSIVE replaced AS (
    SELECT id, name, status, replaced_by FROM model WHERE replaced_by IS NOT NULL
), led (start, at) AS (
    SELECT id, replaced_by FROM replaced
    UNION
    SELECT l.start, m.replaced_by FROM led l JOIN model m ON m.id = l.at WHERE m.replaced_by IS NOT NULL
), finding (line) AS (
    SELECT 'model ' || r.name || ' was taken over and has the live claim ' || c.id
    FROM replaced r JOIN claim c ON c.child_id = r.id AND c.retracted_at IS NULL
    UNION ALL
    SELECT 'model ' || r.name || ' was taken over and the live claim ' || c.id || ' names it'
    FROM replaced r JOIN claim c ON c.parent_id = r.id AND c.retracted_at IS NULL
    UNION ALL
    SELECT 'model ' || r.name || ' was taken over and has the live edge ' || e.id
    FROM replaced r JOIN edge e ON r.id IN (e.child_id, e.parent_id) AND e.valid_to IS NULL
    UNION ALL
    SELECT 'model ' || r.name || ' was taken over and has the live document ' || d.id || ' (' || d.path || ')'
    FROM replaced r JOIN document d ON d.model_id = r.id AND d.superseded_at IS NULL
    UNION ALL
    SELECT 'model ' || r.name || ' was taken over and has the live alias ' || a.name
    FROM replaced r JOIN alias a ON a.model_id = r.id AND a.valid_to IS NULL
    UNION ALL
    SELECT 'model ' || r.name || ' was taken over although it was ' || r.status FROM replaced r WHERE r.status <> 'mentioned'
    UNION ALL
    SELECT 'model ' || r.name || ' was taken over by itself in the end' FROM replaced r
    WHERE EXISTS (SELECT FROM led l WHERE l.start = r.id AND l.at = r.id)
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

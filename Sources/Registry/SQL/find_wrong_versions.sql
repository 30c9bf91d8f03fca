-- Models whose version is not that of their newest change, as far as the log goes back, and changes that were recorded twice.
-- columns: findings bigint, the first 20 of them text[]
WITH counted AS (
    SELECT model_id, max(version) AS newest, count(*) - count(DISTINCT version) AS repeated FROM change GROUP BY model_id
), finding (line) AS (
    SELECT 'model ' || m.name || ' is at version ' || m.version
        || CASE WHEN c.newest IS NULL THEN ' and has no change' ELSE ', its newest change is version ' || c.newest END
    FROM model m LEFT JOIN counted c ON c.model_id = m.id
    WHERE c.newest <> m.version OR c.newest IS NULL AND (SELECT changes_from FROM incarnation) = '0'
    UNION ALL
    SELECT 'model ' || m.name || ' has ' || c.repeated || ' changes with the version of another' FROM counted c JOIN model m ON m.id = c.model_id
    WHERE c.repeated > 0
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

-- Names that mean several models: two live models, two live aliases, or one of each.
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'the name ' || folded || ' is that of ' || count(*) || ' models'
    FROM model WHERE replaced_by IS NULL GROUP BY folded HAVING count(*) > 1
    UNION ALL
    SELECT 'the alias ' || folded || ' means ' || count(*) || ' models'
    FROM alias WHERE valid_to IS NULL GROUP BY folded HAVING count(*) > 1
    UNION ALL
    SELECT 'the name ' || m.folded || ' is that of a model and an alias of ' || coalesce(o.name, 'nothing')
    FROM model m JOIN alias a ON a.folded = m.folded AND a.valid_to IS NULL LEFT JOIN model o ON o.id = a.model_id
    WHERE m.replaced_by IS NULL
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

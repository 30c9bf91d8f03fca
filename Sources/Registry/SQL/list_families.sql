-- All families with their sizes, each under the family that holds it.
-- columns: key text, name text, parent key text, members bigint, sizes text[], organisations text[], first created timestamptz
SELECT f.key, min(f.name), min(m.family_keys[f.place - 1]), count(*),
    array_agg(DISTINCT m.family_size) FILTER (WHERE m.family_size IS NOT NULL),
    array_agg(DISTINCT split_part(m.name, '/', 1)) FILTER (WHERE m.name LIKE '%/%'),
    min(m.created)
FROM model m CROSS JOIN LATERAL unnest(m.family_keys, m.family_names) WITH ORDINALITY AS f (key, name, place)
WHERE m.replaced_by IS NULL AND m.status <> 'mentioned'
GROUP BY f.key
ORDER BY f.key
LIMIT 20000

-- What each folded name means now: a live model of that name, else the model behind a live alias.
-- LATERAL with LIMIT looks each name up in its index whatever the planner believes of tables that were never analysed.
-- $1 text[]  folded names
-- columns: asked text, id bigint, name text, folded text, status text, is_alias boolean,
--          has_children boolean (candidates name it as their parent, skipped ones count); names that mean nothing are absent
-- plan: one for any names: two index scans a name (model_live_name, alias_live_name)
SELECT asked.folded, m.id, m.name, m.folded, m.status, false,
    EXISTS (SELECT FROM edge e WHERE e.parent_id = m.id AND e.valid_to IS NULL OFFSET 0)
FROM unnest($1::text[]) AS asked (folded)
CROSS JOIN LATERAL (
    SELECT own.id, own.name, own.folded, own.status FROM model own
    WHERE own.folded = asked.folded COLLATE "C" AND own.replaced_by IS NULL LIMIT 1) AS m
UNION ALL
SELECT asked.folded, m.id, m.name, m.folded, m.status, true,
    EXISTS (SELECT FROM edge e WHERE e.parent_id = m.id AND e.valid_to IS NULL OFFSET 0)
FROM unnest($1::text[]) AS asked (folded)
CROSS JOIN LATERAL (
    SELECT a.model_id FROM alias a
    WHERE a.folded = asked.folded COLLATE "C" AND a.valid_to IS NULL LIMIT 1) AS a
JOIN model m ON m.id = a.model_id
WHERE NOT EXISTS (SELECT FROM model own WHERE own.folded = asked.folded COLLATE "C" AND own.replaced_by IS NULL OFFSET 0)

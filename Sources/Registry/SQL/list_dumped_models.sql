-- Models in the order of their folded names: the known ones, or those that are only mentioned, by a claim or another name.
-- $1 text the folded name before the first, $2 boolean mentioned, $3 integer how many at most
-- columns: id bigint, name text, folded text, status text
-- plan: index scan of model_live_name
SELECT m.id, m.name, m.folded, m.status FROM model m
WHERE m.replaced_by IS NULL AND m.folded > $1 COLLATE "C" AND (m.status = 'mentioned') = $2
    AND (NOT $2 OR EXISTS (SELECT FROM claim c WHERE c.parent_id = m.id AND c.retracted_at IS NULL)
        OR EXISTS (SELECT FROM alias a WHERE a.model_id = m.id AND a.valid_to IS NULL))
ORDER BY m.folded
LIMIT $3

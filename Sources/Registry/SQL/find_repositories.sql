-- What is known of repositories: the model that has each number, and the model that each name means.
-- $1 text host, $2 text[] numbers with NULL where there is none, $3 text[] folded names (as many)
-- columns: place bigint (from 1), numbered model bigint, name text, folded text, read_revision text, named model bigint, name text, folded text,
--          status text, is_alias boolean, number text, read_revision text, has a repository boolean
-- plan: for each three or four index scans (repository_number, model_pkey, model_live_name, alias_live_name, repository_pkey)
SELECT asked.place, own.id, own.name, own.folded, own.read_revision,
    named.id, named.name, named.folded, named.status, named.folded <> asked.folded, held.number, held.read_revision, held.model_id IS NOT NULL
FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS asked (number, folded, place)
LEFT JOIN LATERAL (
    SELECT m.id, m.name, m.folded, r.read_revision FROM repository r JOIN model m ON m.id = r.model_id
    WHERE r.host = $1 COLLATE "C" AND r.number = asked.number COLLATE "C" LIMIT 1) AS own ON true
LEFT JOIN LATERAL (
    SELECT coalesce(
        (SELECT m.id FROM model m WHERE m.folded = asked.folded COLLATE "C" AND m.replaced_by IS NULL LIMIT 1),
        (SELECT a.model_id FROM alias a WHERE a.folded = asked.folded COLLATE "C" AND a.valid_to IS NULL LIMIT 1)) AS id) AS meant ON true
LEFT JOIN model named ON named.id = meant.id
LEFT JOIN LATERAL (
    SELECT r.model_id, r.number, r.read_revision FROM repository r WHERE r.model_id = meant.id AND r.host = $1 COLLATE "C" LIMIT 1) AS held ON true
ORDER BY asked.place

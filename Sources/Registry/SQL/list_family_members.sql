-- The members of a family.
-- $1 text  key
-- columns: id bigint, name text, family_keys text[], family_names text[], family_size text, family_variant text, parameters bigint
SELECT id, name, family_keys, family_names, family_size, family_variant, parameters
FROM model WHERE family_keys @> ARRAY[$1::text COLLATE "C"] AND replaced_by IS NULL AND status <> 'mentioned'
ORDER BY folded
LIMIT 10000

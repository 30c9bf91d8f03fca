-- Writes the families of a model where they differ.
-- $1 bigint model, $2 text[] family_keys, $3 text[] family_names, $4 text family_size, $5 text family_variant
UPDATE model SET family_keys = $2, family_names = $3, family_size = $4, family_variant = $5
WHERE id = $1 AND (family_keys, family_names, family_size, family_variant) IS DISTINCT FROM ($2::text[], $3::text[], $4::text, $5::text)

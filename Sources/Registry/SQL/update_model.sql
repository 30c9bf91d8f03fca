-- Writes the merged facts of a model and that it is known.
-- $1 bigint model, $2 text license, $3 text library, $4 text task, $5 text quantization, $6 text[] languages, $7 text[] formats, $8 bigint parameters,
-- $9 bigint active_parameters, $10 bigint context_length, $11 bigint downloads, $12 bigint likes, $13 timestamptz created, $14 text[] family_keys,
-- $15 text[] family_names, $16 text family_size, $17 text family_variant, $18 jsonb facts, $19 timestamptz known since, $20 text name as its own source writes it
UPDATE model SET license = $2, library = $3, task = $4, quantization = $5, languages = $6, formats = $7, parameters = $8,
    active_parameters = $9, context_length = $10, downloads = $11, likes = $12, created = $13, family_keys = $14,
    family_names = $15, family_size = $16, family_variant = $17, facts = $18, known_at = coalesce(known_at, $19), name = $20,
    status = CASE WHEN status = 'mentioned' THEN 'known' ELSE status END
WHERE id = $1

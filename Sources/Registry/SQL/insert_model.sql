-- Makes a model with its merged facts and the number that was taken for it.
-- $1 bigint model, $2 text license, $3 text library, $4 text task, $5 text quantization, $6 text[] languages, $7 text[] formats, $8 bigint parameters,
-- $9 bigint active_parameters, $10 bigint context_length, $11 bigint downloads, $12 bigint likes, $13 timestamptz created, $14 text[] family_keys,
-- $15 text[] family_names, $16 text family_size, $17 text family_variant, $18 jsonb facts, $19 timestamptz known since, $20 text name as its own source writes it,
-- $21 text status, $22 bigint version
INSERT INTO model (id, license, library, task, quantization, languages, formats, parameters, active_parameters, context_length, downloads, likes, created,
    family_keys, family_names, family_size, family_variant, facts, known_at, name, status, version)
OVERRIDING SYSTEM VALUE
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)

-- All models as the index keeps them, for COPY. Not the table itself: models whose name was taken over are left out.
SELECT id, version, name, status, parameters, downloads, likes, created, license, library, task, quantization, languages, formats,
    nullif(family_keys, '{}'), family_names, family_size, family_variant
FROM model WHERE replaced_by IS NULL

-- All models as the index keeps them, for COPY. Not the table itself: models whose name was taken over are left out.
-- columns: id bigint, version bigint, name text, status text, parameters bigint, downloads bigint, likes bigint, created timestamptz,
--          license text, library text, task text, quantization text, languages text[], formats text[], family_keys text[] (NULL: none),
--          family_names text[], family_size text, family_variant text, shape text
SELECT id, version, name, status, parameters, downloads, likes, created, license, library, task, quantization, languages, formats,
    nullif(family_keys, '{}'), family_names, family_size, family_variant, shape
FROM model WHERE replaced_by IS NULL

-- Models in the order of their numbers, with everything that is known of them and the time of their first registration.
-- $1 bigint the number before the first, $2 bigint how many at most
-- columns: id bigint, name text, status text, replaced boolean, license text, library text, task text, quantization text, languages text[],
--          formats text[], parameters bigint, active_parameters bigint, context_length bigint, downloads bigint, likes bigint, created timestamptz,
--          family_keys text[], family_names text[], family_size text, family_variant text, facts jsonb, first registration timestamptz,
--          names until they were renamed text[]
-- plan: index scan of model_pkey
SELECT m.id, m.name, m.status, m.replaced_by IS NOT NULL, m.license, m.library, m.task, m.quantization, m.languages,
    m.formats, m.parameters, m.active_parameters, m.context_length, m.downloads, m.likes, m.created,
    m.family_keys, m.family_names, m.family_size, m.family_variant, m.facts,
    (SELECT min(d.recorded_at) FROM document d WHERE d.model_id = m.id AND d.path >= 'registration:' AND d.path < 'registration;'),
    ARRAY(SELECT a.name FROM alias a WHERE a.model_id = m.id AND a.kind = 'rename' ORDER BY a.id LIMIT 20)
FROM model m WHERE m.id > $1
ORDER BY m.id
LIMIT $2

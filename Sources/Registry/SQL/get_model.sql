-- One model with its facts and its other names.
-- $1 bigint  model
-- columns: see ModelRow
SELECT m.id, m.name, m.status, m.version, m.license, m.library, m.task, m.quantization, m.languages, m.formats, m.parameters,
    m.downloads, m.likes, m.created, m.recorded_at, m.known_at, m.family_keys, m.family_names, m.family_size, m.family_variant, m.facts,
    ARRAY (SELECT a.name FROM alias a WHERE a.model_id = m.id AND a.valid_to IS NULL ORDER BY a.folded)
FROM model m WHERE m.id = $1

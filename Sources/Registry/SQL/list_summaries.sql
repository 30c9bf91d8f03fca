-- Some models in short.
-- $1 bigint[]  models
-- columns: see SummaryRow
SELECT m.id, m.name, m.folded, m.status, m.license, m.library, m.task, m.quantization, m.languages, m.formats, m.parameters,
    m.downloads, m.likes, m.created, m.family_names, m.known_at
FROM model m WHERE m.id = ANY ($1)
ORDER BY m.id
LIMIT 100000

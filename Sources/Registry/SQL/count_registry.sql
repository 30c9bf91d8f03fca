-- What is in the registry.
-- columns: known bigint, mentioned bigint, edges bigint, claims bigint, documents bigint
SELECT count(*) FILTER (WHERE status <> 'mentioned'), count(*) FILTER (WHERE status = 'mentioned'),
    (SELECT count(*) FROM live_edge), (SELECT count(*) FROM claim WHERE retracted_at IS NULL),
    (SELECT count(*) FROM document WHERE superseded_at IS NULL)
FROM model WHERE replaced_by IS NULL

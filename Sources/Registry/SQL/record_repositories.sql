-- Remembers what was read of repositories.
-- $1 text host, $2 bigint[] models, $3 text[] numbers, $4 text[] revisions, $5 timestamptz[] created, $6 timestamptz[] modified (as many)
INSERT INTO repository AS r (host, model_id, number, read_revision, created_at, modified_at, read_at)
SELECT $1, s.model_id, s.number, s.revision, s.created_at, s.modified_at, clock_timestamp()
FROM unnest($2::bigint[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
    AS s (model_id, number, revision, created_at, modified_at)
ORDER BY s.model_id
ON CONFLICT (model_id, host) DO UPDATE SET number = coalesce(excluded.number, r.number), read_revision = excluded.read_revision,
    created_at = coalesce(excluded.created_at, r.created_at), modified_at = coalesce(excluded.modified_at, r.modified_at), read_at = excluded.read_at

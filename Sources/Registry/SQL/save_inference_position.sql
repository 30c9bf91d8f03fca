-- Keeps up to which changes parents were inferred.
-- $1 text  incarnation, $2 text  snapshot (pg_snapshot), $3 integer  version
INSERT INTO inference_position (incarnation, snapshot, version) VALUES ($1, $2::text::pg_snapshot, $3)
ON CONFLICT (only_one) DO UPDATE SET incarnation = excluded.incarnation, snapshot = excluded.snapshot, version = excluded.version

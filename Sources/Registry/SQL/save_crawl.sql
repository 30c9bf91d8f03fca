-- Remembers how far a place was gone through.
-- $1 text place, $2 jsonb position
INSERT INTO crawl (place, position) VALUES ($1, $2)
ON CONFLICT (place) DO UPDATE SET position = excluded.position, saved_at = clock_timestamp()

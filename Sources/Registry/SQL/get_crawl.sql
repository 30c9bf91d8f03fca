-- How far a place was gone through.
-- $1 text place
-- columns: position jsonb
SELECT position FROM crawl WHERE place = $1

-- Which of some models have a repository outside that is known by a number.
-- $1 bigint[] models
-- columns: model_id bigint
SELECT model_id FROM repository WHERE model_id = ANY ($1) AND number IS NOT NULL ORDER BY model_id, host
LIMIT 1000

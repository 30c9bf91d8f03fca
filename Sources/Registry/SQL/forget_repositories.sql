-- Forgets the repositories of a model that another one has.
-- $1 bigint model
DELETE FROM repository WHERE model_id = $1

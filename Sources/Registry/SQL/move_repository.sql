-- Gives the repositories of a model to another one, where that has none at their host.
-- $1 bigint the model that has them, $2 bigint the other one
UPDATE repository r SET model_id = $2
WHERE r.model_id = $1 AND NOT EXISTS (SELECT FROM repository o WHERE o.model_id = $2 AND o.host = r.host)

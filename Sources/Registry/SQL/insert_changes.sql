-- Tells followers of models that are new.
-- $1 bigint[] models, $2 bigint their version, $3 timestamptz when
INSERT INTO change (model_id, version, at) SELECT id, $2, $3 FROM unnest($1::bigint[]) AS made (id)

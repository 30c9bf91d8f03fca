-- Keeps a name that a model had until another repository took it.
-- $1 bigint model, $2 text name, $3 text who says so, $4 timestamptz until when
INSERT INTO alias (model_id, name, kind, source, valid_from, valid_to) VALUES ($1, $2, 'former', $3, least(now(), $4), $4)

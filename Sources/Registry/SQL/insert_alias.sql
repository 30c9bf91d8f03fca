-- Begins an alias.
-- $1 bigint model, $2 text name, $3 text kind, $4 text who says so, $5 timestamptz when
INSERT INTO alias (model_id, name, kind, source, valid_from) VALUES ($1, $2, $3, $4, $5)

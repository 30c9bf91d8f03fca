-- Records a step of the schema.
-- $1 integer number, $2 text name, $3 text checksum
INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)

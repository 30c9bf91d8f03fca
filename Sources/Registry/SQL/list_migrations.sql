-- The steps of the schema that were applied.
-- columns: number integer, name text, checksum text
SELECT number, name, checksum FROM schema_migration ORDER BY number LIMIT 10000

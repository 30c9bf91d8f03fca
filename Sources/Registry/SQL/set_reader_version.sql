-- Remembers by which version of the readers every live document has been read.
-- $1 integer  version
UPDATE incarnation SET reader_version = $1 WHERE reader_version < $1

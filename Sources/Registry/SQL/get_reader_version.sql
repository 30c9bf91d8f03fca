-- The version of the readers by which every live document has been read.
-- columns: reader_version integer
SELECT reader_version FROM incarnation

-- Lets other connections see what this transaction sees, until it ends.
-- columns: snapshot text, token of the incarnation text, major version of the server integer
SELECT pg_export_snapshot(), i.token, current_setting('server_version_num')::integer / 10000 FROM incarnation i

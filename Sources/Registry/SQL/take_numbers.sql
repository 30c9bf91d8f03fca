-- Takes numbers for new rows of a table, in order.
-- $1 text table, $2 integer how many
-- columns: id bigint
SELECT nextval(pg_get_serial_sequence($1, 'id')) FROM generate_series(1, $2)

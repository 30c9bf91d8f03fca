-- Forgets changes that are older than the retention: whole transactions, all of which are over, so that what is left is complete from
-- changes_from on. The newest change stays, since the version of the registry counts by it.
-- $1 text  retention (an interval), $2 integer  rows
-- columns: rows bigint
WITH bounded AS (
    SELECT least(
        pg_snapshot_xmin(pg_current_snapshot()),
        (SELECT tx FROM change WHERE at >= now() - $1::text::interval ORDER BY tx LIMIT 1),
        (SELECT tx FROM change ORDER BY position DESC LIMIT 1),
        (SELECT tx FROM change ORDER BY tx OFFSET $2 LIMIT 1)) AS floor
), raised AS (
    UPDATE incarnation SET changes_from = greatest(changes_from, (SELECT floor FROM bounded))
    WHERE (SELECT floor FROM bounded) IS NOT NULL RETURNING changes_from
), gone AS (
    DELETE FROM change WHERE tx < (SELECT floor FROM bounded) RETURNING 1
)
SELECT (SELECT count(*) FROM gone)

-- The attempts of a job, the newest first.
-- $1 bigint job, $2 integer how many at most
-- columns: attempt integer, holder text, began_at timestamptz, ended_at timestamptz, outcome text, trouble text
SELECT attempt, holder, began_at, ended_at, outcome, trouble FROM job_attempt WHERE job_id = $1 ORDER BY attempt DESC LIMIT $2

-- Ends attempts. What failed or was lost waits again, each time about twice as long, until it is dead; what was refused is dead at once; what was
-- released waits for nothing.
-- What was to be cancelled is, however it ended, unless it is done; and so is what would wait beside other work with its key.
-- $1 bigint[] jobs, $2 integer[] attempts, $3 text[] outcomes, $4 text[] troubles, $5 double precision the first pause in seconds,
-- $6 double precision the longest pause
-- columns: id bigint, state text; attempts that hold no lease any more are absent
WITH given AS (
    SELECT * FROM unnest($1::bigint[], $2::integer[], $3::text[], $4::text[]) AS g (id, attempt, outcome, trouble)
), held AS (
    SELECT j.id, j.attempt, g.outcome, g.trouble, j.failures + (g.outcome IN ('failed', 'lost', 'refused'))::integer AS failures, j.greatest_failures,
        j.is_cancelling, (SELECT o.id FROM job o WHERE o.state = 'waiting' AND o.unique_key = j.unique_key) AS other
    FROM given g JOIN job j ON j.id = g.id AND j.attempt = g.attempt AND j.state = 'running'
), decided AS (
    SELECT id, attempt, outcome, failures, CASE
            WHEN outcome = 'done' THEN 'done'
            WHEN outcome = 'cancelled' OR is_cancelling THEN 'cancelled'
            WHEN failures >= greatest_failures OR outcome = 'refused' THEN 'dead'
            WHEN other IS NOT NULL THEN 'cancelled'
            ELSE 'waiting'
        END AS state,
        CASE
            WHEN outcome IN ('failed', 'lost', 'released') AND NOT is_cancelling AND failures < greatest_failures AND other IS NOT NULL
                THEN coalesce(trouble || E'\n', '') || 'Job ' || other || ' waits with the same key.'
            ELSE trouble
        END AS trouble,
        CASE WHEN outcome IN ('failed', 'lost') THEN least($6, $5 * 2::double precision ^ least(failures - 1, 60)) * (0.5 + random() / 2) ELSE 0 END AS pause
    FROM held
), ended AS (
    UPDATE job j SET state = d.state, failures = d.failures, trouble = d.trouble, lease_until = NULL, holder = NULL, is_cancelling = false,
        due_at = CASE WHEN d.state = 'waiting' THEN now() + make_interval(secs => d.pause) ELSE j.due_at END,
        finished_at = CASE WHEN d.state <> 'waiting' THEN clock_timestamp() END
    FROM decided d WHERE j.id = d.id AND j.attempt = d.attempt AND j.state = 'running'
    RETURNING j.id, j.attempt, j.state, d.outcome, d.trouble
), noted AS (
    UPDATE job_attempt a SET ended_at = clock_timestamp(), outcome = e.outcome, trouble = e.trouble
    FROM ended e WHERE a.job_id = e.id AND a.attempt = e.attempt
)
SELECT id, state FROM ended

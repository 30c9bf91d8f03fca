-- How many jobs are not over or dead, and since when the oldest that is due waits.
-- columns: kind text, state text, jobs bigint, waits double precision (seconds; NULL where nothing is due)
-- plan: one index of each state
SELECT kind, 'waiting', count(*), extract(epoch FROM now() - min(due_at) FILTER (WHERE due_at <= now()))::double precision
FROM job WHERE state = 'waiting' GROUP BY kind
UNION ALL
SELECT kind, 'running', count(*), NULL FROM job WHERE state = 'running' GROUP BY kind
UNION ALL
SELECT kind, 'dead', count(*), NULL FROM job WHERE state = 'dead' GROUP BY kind
ORDER BY 1, 2

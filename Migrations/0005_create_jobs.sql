-- The queue of work: jobs are claimed with SKIP LOCKED and held by a lease, tried again with pauses, then dead with the history of their attempts.
CREATE TABLE job (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    enqueued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease_until timestamptz,
    finished_at timestamptz,
    attempt integer NOT NULL DEFAULT 0 CONSTRAINT job_attempt_not_negative CHECK (attempt >= 0),
    failures integer NOT NULL DEFAULT 0 CONSTRAINT job_failures_not_negative CHECK (failures >= 0),
    greatest_failures integer NOT NULL CONSTRAINT job_may_fail CHECK (greatest_failures >= 1),
    priority smallint NOT NULL DEFAULT 0,
    is_cancelling boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'waiting' CONSTRAINT job_state_is_known CHECK (state IN ('waiting', 'running', 'done', 'dead', 'cancelled')),
    kind text NOT NULL CONSTRAINT job_kind_is_a_word CHECK (kind ~ '^[a-z][a-z_]{0,39}$'),
    unique_key text CONSTRAINT job_key_is_bounded CHECK (octet_length(unique_key) BETWEEN 1 AND 400),
    holder text,
    trouble text,
    payload jsonb NOT NULL,
    progress jsonb,
    CONSTRAINT job_runs_under_a_lease CHECK ((state = 'running') = (lease_until IS NOT NULL) AND (state = 'running') = (holder IS NOT NULL)),
    CONSTRAINT job_ends_at_a_time CHECK ((state IN ('done', 'dead', 'cancelled')) = (finished_at IS NOT NULL))
);
COMMENT ON TABLE job IS 'Work that is to be done, is being done, or was done lately.';
COMMENT ON COLUMN job.attempt IS 'Counts attempts; who holds an older one can change nothing any more.';
COMMENT ON COLUMN job.failures IS 'Attempts that failed or were lost since the job was made or asked for again.';
COMMENT ON COLUMN job.unique_key IS 'What it is about: of jobs with one key, one waits and one runs at most.';
COMMENT ON COLUMN job.progress IS 'Where the next attempt goes on.';
CREATE UNIQUE INDEX job_waiting_key ON job (unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL;
CREATE UNIQUE INDEX job_running_key ON job (unique_key) WHERE state = 'running' AND unique_key IS NOT NULL;
CREATE INDEX job_due ON job (priority DESC, due_at, id) WHERE state = 'waiting';
CREATE INDEX job_lease ON job (lease_until) WHERE state = 'running';
CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX job_dead ON job (id) WHERE state = 'dead';

CREATE TABLE job_attempt (
    job_id bigint NOT NULL CONSTRAINT job_attempt_job_exists REFERENCES job (id) ON DELETE CASCADE,
    attempt integer NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    holder text NOT NULL,
    outcome text CONSTRAINT job_attempt_outcome_is_known CHECK (outcome IN ('done', 'failed', 'lost', 'refused', 'released', 'cancelled')),
    trouble text,
    CONSTRAINT job_attempt_ends_somehow CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    PRIMARY KEY (job_id, attempt)
);
COMMENT ON TABLE job_attempt IS 'What became of each attempt to do a job.';

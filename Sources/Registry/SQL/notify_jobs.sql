-- Wakes workers.
-- columns: void
SELECT pg_notify('pedigree_job', '')

-- Wakes followers: they look into the log for what there is.
-- columns: void
SELECT pg_notify('pedigree_change', '')

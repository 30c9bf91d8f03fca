-- Wakes followers: they look into the log for what there is.
SELECT pg_notify('pedigree_change', '')

-- How far back the log of changes goes: a follower that saw less must load everything anew.

ALTER TABLE incarnation ADD COLUMN changes_from xid8 NOT NULL DEFAULT '0';
COMMENT ON COLUMN incarnation.changes_from IS 'Changes of transactions before this one may be gone from the log.';

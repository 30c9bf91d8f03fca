-- Lets another model take over the name of one that is only mentioned.
-- $1 bigint mentioned model, $2 bigint the model that takes over
UPDATE model SET replaced_by = $2 WHERE id = $1 AND status = 'mentioned' AND replaced_by IS NULL

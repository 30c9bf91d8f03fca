-- Says of known models how they are known from now on.
-- $1 bigint[] models, $2 text status: known, gated or gone
-- columns: id bigint of those that were marked otherwise; mentioned models stay as they are
UPDATE model SET status = $2 WHERE id = ANY ($1) AND status <> $2 AND status <> 'mentioned' RETURNING id

-- Gives the documents of a model, and the claims in them, to another one; what the other one has live at the same path stays and ends here.
-- $1 bigint the model that has them, $2 bigint the other one, $3 timestamptz when
WITH shared AS (
    UPDATE document d SET superseded_at = $3, model_id = $2
    WHERE d.model_id = $1 AND d.superseded_at IS NULL
        AND EXISTS (SELECT FROM document o WHERE o.model_id = $2 AND o.path = d.path AND o.superseded_at IS NULL)
    RETURNING d.id
), moved AS (
    UPDATE document d SET model_id = $2 WHERE d.model_id = $1 AND d.id NOT IN (
        SELECT s.id FROM document s WHERE s.model_id = $1 AND s.superseded_at IS NULL
            AND EXISTS (SELECT FROM document o WHERE o.model_id = $2 AND o.path = s.path AND o.superseded_at IS NULL))
    RETURNING d.id
)
UPDATE claim c SET child_id = $2, retracted_at = CASE WHEN c.document_id IN (SELECT s.id FROM shared s) THEN coalesce(c.retracted_at, $3) ELSE c.retracted_at END
WHERE c.child_id = $1

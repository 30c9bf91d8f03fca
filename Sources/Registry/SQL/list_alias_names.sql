-- Which of some folded names are live aliases, and of which model.
-- $1 text[]  folded names
-- columns: folded text, model folded text
SELECT a.folded, m.folded FROM alias a JOIN model m ON m.id = a.model_id
WHERE a.folded = ANY ($1) AND a.valid_to IS NULL
ORDER BY a.folded
LIMIT 100000

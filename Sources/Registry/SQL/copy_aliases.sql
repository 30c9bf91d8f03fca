-- All other names of models, for COPY.
-- columns: model_id bigint, name text
SELECT model_id, name FROM alias WHERE valid_to IS NULL ORDER BY model_id, folded

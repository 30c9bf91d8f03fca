-- Parents that no document names: a kind of evidence with a probability of its own, and the names by which such parents are looked for.

ALTER TABLE claim DROP CONSTRAINT claim_evidence_kind_is_known;
ALTER TABLE claim ADD CONSTRAINT claim_evidence_kind_is_known CHECK (evidence_kind BETWEEN 1 AND 14);
ALTER TABLE claim ADD COLUMN confidence double precision;
ALTER TABLE claim ADD CONSTRAINT claim_confidence_is_a_probability CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE claim ADD CONSTRAINT claim_inference_has_its_confidence CHECK ((evidence_kind = 14) = (confidence IS NOT NULL));
COMMENT ON COLUMN claim.evidence_kind IS '1 registration, 2 adapter_config, 3 merge_config, 4 front_matter, 5 catalogue, 6 tag, 7 legacy_field, 8 gguf_header, 9 safetensors_header, 10 model_config, 11 prose, 12 prose_name, 13 training_command, 14 inferred.';
COMMENT ON COLUMN claim.confidence IS 'Calibrated probability of an inference, 0 to 1; null where the kind of evidence says how probable the claim is.';

ALTER TABLE edge DROP CONSTRAINT edge_evidence_kind_is_known;
ALTER TABLE edge ADD CONSTRAINT edge_evidence_kind_is_known CHECK (evidence_kind BETWEEN 1 AND 14);

-- The name without organisation and separators: what list_parent_candidates.sql looks up.
CREATE INDEX model_bare_name ON model ((translate(substr(folded, strpos(folded, '/') + 1), '-_. ', ''))) WHERE replaced_by IS NULL;
CREATE INDEX alias_bare_name ON alias ((translate(substr(folded, strpos(folded, '/') + 1), '-_. ', ''))) WHERE valid_to IS NULL;

CREATE TABLE inference_position (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT inference_position_is_one_row CHECK (only_one),
    incarnation text NOT NULL,
    snapshot pg_snapshot NOT NULL,
    version integer NOT NULL
);
COMMENT ON TABLE inference_position IS 'At most one row: up to which changes parents were inferred, in which life of the database, by which version of the inference.';

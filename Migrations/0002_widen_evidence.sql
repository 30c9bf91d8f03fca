-- More kinds of evidence, the wording of a sentence as a reason, and edges that stronger evidence contradicts.

ALTER TABLE claim DROP CONSTRAINT claim_evidence_kind_is_known;
ALTER TABLE claim ADD CONSTRAINT claim_evidence_kind_is_known CHECK (evidence_kind BETWEEN 1 AND 13);
ALTER TABLE claim DROP CONSTRAINT claim_reason_is_known;
ALTER TABLE claim ADD CONSTRAINT claim_reason_is_known CHECK (reason_ground IN (
    'declared', 'adapter_files', 'quantization_marks', 'merge_marks', 'conversion_marks', 'wording', 'assumed'));
COMMENT ON COLUMN claim.evidence_kind IS '1 registration, 2 adapter_config, 3 merge_config, 4 front_matter, 5 catalogue, 6 tag, 7 legacy_field, 8 gguf_header, 9 safetensors_header, 10 model_config, 11 prose, 12 prose_name, 13 training_command.';

ALTER TABLE edge DROP CONSTRAINT edge_evidence_kind_is_known;
ALTER TABLE edge ADD CONSTRAINT edge_evidence_kind_is_known CHECK (evidence_kind BETWEEN 1 AND 13);
ALTER TABLE edge ADD COLUMN contradicted boolean NOT NULL DEFAULT false;
ALTER TABLE edge ADD CONSTRAINT edge_contradicted_is_not_believed CHECK (NOT (admitted AND contradicted));
COMMENT ON COLUMN edge.admitted IS 'False for a candidate that is not believed: it would close a cycle, or stronger evidence contradicts it. Questions see admitted edges only.';
COMMENT ON COLUMN edge.contradicted IS 'True where stronger evidence names other parents; false for what is believed and for what would close a cycle.';

ALTER TABLE incarnation ADD COLUMN reader_version integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN incarnation.reader_version IS 'Every live document has been read by this version of the readers or a newer one.';

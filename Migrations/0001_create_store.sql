-- The store: names, documents, claims, edges and the log of changes.
-- Nothing is deleted: documents are superseded, claims retracted, edges closed, names replaced.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE incarnation (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT incarnation_is_one_row CHECK (only_one),
    token text NOT NULL DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12),
    began_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE incarnation IS 'One row: which life of the database this is. A restore begins a new one.';
INSERT INTO incarnation DEFAULT VALUES;

CREATE TABLE model (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1 CONSTRAINT model_version_counts_up CHECK (version >= 1),
    parameters bigint CONSTRAINT model_parameters_not_negative CHECK (parameters >= 0),
    active_parameters bigint CONSTRAINT model_active_parameters_not_negative CHECK (active_parameters >= 0),
    context_length bigint CONSTRAINT model_context_length_not_negative CHECK (context_length >= 0),
    downloads bigint CONSTRAINT model_downloads_not_negative CHECK (downloads >= 0),
    likes bigint CONSTRAINT model_likes_not_negative CHECK (likes >= 0),
    replaced_by bigint CONSTRAINT model_replacement_exists REFERENCES model (id),
    created timestamptz,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    known_at timestamptz,
    name text COLLATE "C" NOT NULL CONSTRAINT model_name_is_bounded CHECK (octet_length(name) BETWEEN 1 AND 200),
    folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "C")) STORED,
    words text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        btrim(regexp_replace(lower(name COLLATE "C"), '[^a-z0-9.]+', ' ', 'g'))) STORED,
    status text NOT NULL CONSTRAINT model_status_is_known CHECK (status IN ('known', 'mentioned', 'gone', 'gated')),
    license text COLLATE "C",
    library text COLLATE "C",
    task text COLLATE "C",
    quantization text COLLATE "C",
    languages text[] COLLATE "C" NOT NULL DEFAULT '{}',
    formats text[] COLLATE "C" NOT NULL DEFAULT '{}',
    family_keys text[] COLLATE "C" NOT NULL DEFAULT '{}',
    family_names text[] COLLATE "C" NOT NULL DEFAULT '{}',
    family_size text,
    family_variant text,
    facts jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT model_known_has_its_time CHECK ((status = 'mentioned') = (known_at IS NULL)),
    CONSTRAINT model_family_has_names CHECK (cardinality(family_keys) = cardinality(family_names))
);
COMMENT ON TABLE model IS 'One row a model, known or only mentioned by another.';
COMMENT ON COLUMN model.name IS 'The id as written, organisation/name or a single legacy name; at most 200 bytes.';
COMMENT ON COLUMN model.folded IS 'The name with ASCII capitals folded: the key by which names are matched.';
COMMENT ON COLUMN model.words IS 'The folded name with everything but letters, digits and dots as single spaces: what search matches.';
COMMENT ON COLUMN model.version IS 'Counts the changes of this model under its row lock; followers apply only a newer one.';
COMMENT ON COLUMN model.known_at IS 'When its own document or registration first came; null while it is only mentioned.';
COMMENT ON COLUMN model.replaced_by IS 'The model that took this name over (a mentioned name found to be an alias); null while the name is live.';
COMMENT ON COLUMN model.created IS 'When the model was made or released, where a document says so; else its registration through the API.';
COMMENT ON COLUMN model.parameters IS 'Number of weights.';
COMMENT ON COLUMN model.context_length IS 'Longest sequence in tokens.';
COMMENT ON COLUMN model.downloads IS 'Downloads in the last 30 days, as its source counts them.';
COMMENT ON COLUMN model.family_keys IS 'Keys of the families it is a member of, outermost first: {llama,llama-3,llama-3.1}.';
COMMENT ON COLUMN model.facts IS 'All facts merged from its live documents.';
CREATE UNIQUE INDEX model_live_name ON model (folded) WHERE replaced_by IS NULL;
CREATE INDEX model_words_trigrams ON model USING gin (words gin_trgm_ops) WHERE replaced_by IS NULL;
CREATE INDEX model_family_members ON model USING gin (family_keys) WHERE replaced_by IS NULL;

CREATE TABLE alias (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id bigint NOT NULL CONSTRAINT alias_model_exists REFERENCES model (id),
    valid_from timestamptz NOT NULL DEFAULT now(),
    valid_to timestamptz,
    name text COLLATE "C" NOT NULL CONSTRAINT alias_name_is_bounded CHECK (octet_length(name) BETWEEN 1 AND 200),
    folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "C")) STORED,
    words text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        btrim(regexp_replace(lower(name COLLATE "C"), '[^a-z0-9.]+', ' ', 'g'))) STORED,
    kind text NOT NULL CONSTRAINT alias_kind_is_known CHECK (kind IN ('legacy', 'rename', 'redirect')),
    source text NOT NULL,
    CONSTRAINT alias_ends_after_it_begins CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE alias IS 'Other names of a model, with the time they held.';
COMMENT ON COLUMN alias.source IS 'Who says that both names mean one model: an address, or who renamed it.';
CREATE UNIQUE INDEX alias_live_name ON alias (folded) WHERE valid_to IS NULL;
CREATE INDEX alias_of_model ON alias (model_id);
CREATE INDEX alias_words_trigrams ON alias USING gin (words gin_trgm_ops) WHERE valid_to IS NULL;

CREATE TABLE document (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id bigint NOT NULL CONSTRAINT document_model_exists REFERENCES model (id),
    byte_count bigint NOT NULL CONSTRAINT document_byte_count_not_negative CHECK (byte_count >= 0),
    recorded_at timestamptz NOT NULL,
    superseded_at timestamptz,
    reader_version integer NOT NULL,
    path text COLLATE "C" NOT NULL CONSTRAINT document_path_is_bounded CHECK (octet_length(path) BETWEEN 1 AND 500),
    submitter text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL,
    revision text COLLATE "C",
    sha256 bytea NOT NULL CONSTRAINT document_sha256_has_32_bytes CHECK (octet_length(sha256) = 32),
    bytes bytea NOT NULL,
    facts jsonb NOT NULL,
    diagnostics jsonb NOT NULL,
    metadata jsonb,
    CONSTRAINT document_is_superseded_later CHECK (superseded_at >= recorded_at)
);
COMMENT ON TABLE document IS 'Every document that was read, with its bytes; one live version a model and path.';
COMMENT ON COLUMN document.path IS 'Path inside the repository, registration:SUBMITTER, or catalogue:NAME.';
COMMENT ON COLUMN document.origin IS 'Where it was fetched: api, a folder, a catalogue, later the Hub.';
COMMENT ON COLUMN document.bytes IS 'The document, gzip-compressed (RFC 1952).';
COMMENT ON COLUMN document.byte_count IS 'Bytes before compression.';
COMMENT ON COLUMN document.sha256 IS 'SHA-256 of the bytes before compression.';
COMMENT ON COLUMN document.reader_version IS 'Version of the reader that made claims, facts and diagnostics of it.';
COMMENT ON COLUMN document.metadata IS 'The whole front matter of a card.';
CREATE INDEX document_of_model ON document (model_id, path);
CREATE UNIQUE INDEX document_live_path ON document (model_id, path) WHERE superseded_at IS NULL;

CREATE TABLE claim (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child_id bigint NOT NULL CONSTRAINT claim_child_exists REFERENCES model (id),
    parent_id bigint NOT NULL CONSTRAINT claim_parent_exists REFERENCES model (id),
    document_id bigint NOT NULL CONSTRAINT claim_document_exists REFERENCES document (id),
    weight double precision,
    recorded_at timestamptz NOT NULL,
    retracted_at timestamptz,
    line integer CONSTRAINT claim_line_counts_from_1 CHECK (line >= 1),
    relation smallint NOT NULL CONSTRAINT claim_relation_is_known CHECK (relation BETWEEN 1 AND 9),
    evidence_kind smallint NOT NULL CONSTRAINT claim_evidence_kind_is_known CHECK (evidence_kind BETWEEN 1 AND 7),
    path text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    parent_written text COLLATE "C" NOT NULL,
    parent_name text COLLATE "C" NOT NULL,
    parent_folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(parent_name COLLATE "C")) STORED,
    parent_revision text COLLATE "C",
    reason_ground text NOT NULL CONSTRAINT claim_reason_is_known CHECK (reason_ground IN (
        'declared', 'adapter_files', 'quantization_marks', 'merge_marks', 'conversion_marks', 'assumed')),
    reason_detail text NOT NULL,
    role text CONSTRAINT claim_role_is_known CHECK (role IN ('base', 'input')),
    quote text NOT NULL,
    extractor text NOT NULL,
    submitter text COLLATE "C" NOT NULL,
    CONSTRAINT claim_weight_has_a_role CHECK (weight IS NULL OR role IS NOT NULL),
    CONSTRAINT claim_is_retracted_later CHECK (retracted_at >= recorded_at)
);
COMMENT ON TABLE claim IS 'One statement by one document that a model has a parent.';
COMMENT ON COLUMN claim.relation IS '1 finetune, 2 adapter, 3 quantized, 4 merge, 5 distillation, 6 conversion, 7 pruning, 8 continuation, 9 reupload.';
COMMENT ON COLUMN claim.evidence_kind IS '1 registration, 2 adapter_config, 3 merge_config, 4 front_matter, 5 catalogue, 6 tag, 7 legacy_field.';
COMMENT ON COLUMN claim.parent_written IS 'The parent as it stands in the document.';
COMMENT ON COLUMN claim.parent_name IS 'The id read from it, before aliases are followed.';
COMMENT ON COLUMN claim.weight IS 'The weight of a merge input as its configuration gives it; no unit.';
COMMENT ON COLUMN claim.quote IS 'The words of the document, at most 300 bytes.';
CREATE UNIQUE INDEX claim_live_identity ON claim (child_id, path, field, parent_written) WHERE retracted_at IS NULL;
CREATE INDEX claim_of_child ON claim (child_id);
CREATE INDEX claim_live_by_parent ON claim (parent_id) WHERE retracted_at IS NULL;
CREATE INDEX claim_live_by_parent_name ON claim (parent_folded) WHERE retracted_at IS NULL;
CREATE INDEX claim_of_document ON claim (document_id);

CREATE TABLE edge (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child_id bigint NOT NULL CONSTRAINT edge_child_exists REFERENCES model (id),
    parent_id bigint NOT NULL CONSTRAINT edge_parent_exists REFERENCES model (id),
    confidence double precision NOT NULL CONSTRAINT edge_confidence_is_a_probability CHECK (confidence BETWEEN 0 AND 1),
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    relation smallint NOT NULL CONSTRAINT edge_relation_is_known CHECK (relation BETWEEN 1 AND 9),
    evidence_kind smallint NOT NULL CONSTRAINT edge_evidence_kind_is_known CHECK (evidence_kind BETWEEN 1 AND 7),
    admitted boolean NOT NULL,
    CONSTRAINT edge_is_not_a_loop CHECK (child_id <> parent_id),
    CONSTRAINT edge_ends_after_it_begins CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE edge IS 'What the resolver made of the claims: candidates, admitted or skipped, with the time they held.';
COMMENT ON COLUMN edge.admitted IS 'False for a candidate that was skipped because it would close a cycle; questions see admitted edges only.';
COMMENT ON COLUMN edge.confidence IS 'Probability that the claims behind it are true, 0 to 1.';
CREATE UNIQUE INDEX edge_live_pair ON edge (child_id, parent_id) WHERE valid_to IS NULL;
CREATE INDEX edge_live_by_parent ON edge (parent_id) INCLUDE (child_id, relation, confidence, admitted) WHERE valid_to IS NULL;
CREATE INDEX edge_by_child ON edge (child_id, valid_from);
CREATE INDEX edge_by_parent ON edge (parent_id, valid_from);

CREATE TABLE change (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    model_id bigint NOT NULL CONSTRAINT change_model_exists REFERENCES model (id),
    version bigint NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE change IS 'One row a changed model and commit, for followers; read by snapshot, not by position.';
CREATE INDEX change_by_tx ON change (tx);

CREATE FUNCTION lock_models(child bigint, others bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    current bigint;
BEGIN
    FOR current IN SELECT id FROM model WHERE id = child OR id = ANY (others) ORDER BY folded COLLATE "C", id LOOP
        IF current = child THEN
            PERFORM 1 FROM model WHERE id = current FOR UPDATE;
        ELSE
            PERFORM 1 FROM model WHERE id = current FOR KEY SHARE;
        END IF;
    END LOOP;
END
$$;
COMMENT ON FUNCTION lock_models IS 'Locks a child FOR UPDATE and other models FOR KEY SHARE, one by one in the order of their folded names, so that two writers never wait for each other in a circle.';

CREATE VIEW live_edge AS
    SELECT child_id, parent_id, relation, evidence_kind, confidence FROM edge WHERE valid_to IS NULL AND admitted;
COMMENT ON VIEW live_edge IS 'The edges that are believed now.';

CREATE FUNCTION edge_as_of(moment timestamptz)
    RETURNS TABLE (child_id bigint, parent_id bigint, relation smallint, evidence_kind smallint, confidence double precision)
    LANGUAGE sql STABLE AS $$
    SELECT e.child_id, e.parent_id, e.relation, e.evidence_kind, e.confidence FROM edge e
    WHERE e.valid_from <= moment AND (e.valid_to IS NULL OR e.valid_to > moment) AND e.admitted
$$;
COMMENT ON FUNCTION edge_as_of IS 'The edges that were believed at a moment.';

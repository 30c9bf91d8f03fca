-- Repositories outside: which model each is, and what was read of it. Names that models had until another repository took them.
CREATE TABLE repository (
    model_id bigint NOT NULL CONSTRAINT repository_model_exists REFERENCES model (id),
    created_at timestamptz,
    modified_at timestamptz,
    read_at timestamptz,
    host text COLLATE "C" NOT NULL CONSTRAINT repository_host_is_bounded CHECK (octet_length(host) BETWEEN 1 AND 200),
    number text COLLATE "C" CONSTRAINT repository_number_is_bounded CHECK (octet_length(number) BETWEEN 1 AND 200),
    read_revision text COLLATE "C" CONSTRAINT repository_revision_is_bounded CHECK (octet_length(read_revision) BETWEEN 1 AND 200),
    PRIMARY KEY (model_id, host)
);
COMMENT ON TABLE repository IS 'The repository of a model at a place outside, as it was last seen.';
COMMENT ON COLUMN repository.host IS 'The place: https://huggingface.co, or the address of another registry.';
COMMENT ON COLUMN repository.number IS 'What the host knows the repository by whatever it is called: the _id of the Hub.';
COMMENT ON COLUMN repository.read_revision IS 'The newest revision of which every document was read and stored.';
CREATE UNIQUE INDEX repository_number ON repository (host, number) WHERE number IS NOT NULL;

CREATE TABLE crawl (
    place text COLLATE "C" PRIMARY KEY CONSTRAINT crawl_place_is_bounded CHECK (octet_length(place) BETWEEN 1 AND 400),
    saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    position jsonb NOT NULL
);
COMMENT ON TABLE crawl IS 'How far places outside were gone through.';

ALTER TABLE document ADD COLUMN revised_at timestamptz;
COMMENT ON COLUMN document.revised_at IS 'When its revision was made at its place; what a name in it means is decided by that day.';

ALTER TABLE alias DROP CONSTRAINT alias_kind_is_known;
ALTER TABLE alias ADD CONSTRAINT alias_kind_is_known CHECK (kind IN ('legacy', 'rename', 'redirect', 'former'));
ALTER TABLE alias ADD CONSTRAINT alias_former_has_ended CHECK (kind <> 'former' OR valid_to IS NOT NULL);
COMMENT ON COLUMN alias.kind IS 'A former name is one that another repository took: it means the model in documents from before valid_to.';
CREATE INDEX alias_former ON alias (folded, valid_to) WHERE kind = 'former';

CREATE INDEX model_weight_digest ON model ((facts ->> 'weight_digest')) WHERE facts ->> 'weight_digest' IS NOT NULL;

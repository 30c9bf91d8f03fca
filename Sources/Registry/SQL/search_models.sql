-- Models whose name or alias has something like the words asked for.
-- A name matches when it holds every word, or when its trigrams are close to the whole question (pg_trgm word similarity).
-- $1 text the question in words (as in model.words), $2 text[] LIKE patterns, one a word, $3 integer rows, $4 integer rows passed over
-- columns: matches bigint, score real, matched alias text or NULL, then SummaryRow; one row with only matches where the page is empty
-- plan: bitmap scans of the trigram indexes (custom plan)
WITH named AS (
    SELECT m.id, m.words, NULL::text AS alias FROM model m
    WHERE m.replaced_by IS NULL AND (m.words LIKE ALL ($2::text[]) OR $1 <% m.words)
    UNION ALL
    SELECT a.model_id, a.words, a.name FROM alias a
    WHERE a.valid_to IS NULL AND (a.words LIKE ALL ($2::text[]) OR $1 <% a.words)
), scored AS (
    SELECT DISTINCT ON (id) id, alias,
        (CASE WHEN words = $1 THEN 4 ELSE 0 END
            + CASE WHEN words LIKE '% ' || $1 OR words LIKE $1 || ' %' THEN 1 ELSE 0 END
            + CASE WHEN words LIKE ALL ($2::text[]) THEN 2 ELSE 0 END
            + word_similarity($1, words) + similarity($1, words))::real AS score
    FROM named
    ORDER BY id, score DESC, alias NULLS FIRST
), page AS (
    SELECT s.id, s.alias, s.score FROM scored s JOIN model m ON m.id = s.id
    ORDER BY s.score DESC, (m.status = 'mentioned'), cardinality(m.family_keys) = 0, m.downloads DESC NULLS LAST, m.folded
    OFFSET $4 LIMIT $3
)
SELECT totals.matches, page.score, page.alias,
    m.id, m.name, m.folded, m.status, m.license, m.library, m.task, m.quantization, m.languages, m.formats, m.parameters,
    m.downloads, m.likes, m.created, m.family_names, m.known_at
FROM (SELECT count(*) AS matches FROM scored) AS totals
LEFT JOIN page ON true
LEFT JOIN model m ON m.id = page.id
ORDER BY page.score DESC, (m.status = 'mentioned'), cardinality(m.family_keys) = 0, m.downloads DESC NULLS LAST, m.folded

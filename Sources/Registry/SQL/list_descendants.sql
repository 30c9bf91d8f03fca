-- The descendants of some models, and with parent and child exchanged (SQL.upward) their ancestors: filtered, sorted, one page, with the number of all that match.
-- Each model counts once, at its least depth. The set is made by UNION on (id, depth): merges would make CYCLE's path column list every
-- path (2^n for n diamonds in a row), while admitted edges are acyclic and the depth is bounded, so this ends on any graph.
-- The edges of each model are looked up in their index (LATERAL, fenced by OFFSET 0), whatever the planner believes of unanalysed tables.
-- $1 bigint[] of, $2 integer greatest depth, $3 smallint[] relations, $4 double precision least confidence,
-- $5 text[] licenses, $6 text[] libraries, $7 text[] formats, $8 text[] quantizations, $9 text[] languages, $10 text[] tasks,
-- $11 bigint least parameters, $12 bigint most parameters, $13 timestamptz created after, $14 timestamptz created before (a NULL filter is none),
-- $15 text sort (downloads, likes, created, name, depth, parameters), $16 boolean descending, $17 boolean a page before this one,
-- $18 bigint and $19 text its last sort value and folded name, $20 integer rows, $21 timestamptz as of (only where the text says edge_as_of)
-- columns: see MatchRow; one row with only totals where the page is empty
-- plan: nested loops over edge_live_by_parent, or edge_live_pair (pinned generic)
WITH RECURSIVE reached (id, depth) AS (
    SELECT unnest($1::bigint[]), 0
    UNION
    SELECT e.child_id, r.depth + 1
    FROM reached r CROSS JOIN LATERAL (
        SELECT step.child_id FROM live_edge step WHERE step.parent_id = r.id AND step.confidence >= $4 OFFSET 0) AS e
    WHERE r.depth < $2
), placed (id, depth) AS (
    SELECT id, min(depth) FROM reached GROUP BY id
), matched AS (
    SELECT m.id, p.depth, m.folded,
        CASE WHEN $16 THEN -1 ELSE 1 END * CASE $15
            WHEN 'downloads' THEN m.downloads
            WHEN 'likes' THEN m.likes
            WHEN 'created' THEN (extract(epoch FROM m.created) * 1000000)::bigint
            WHEN 'depth' THEN p.depth
            WHEN 'parameters' THEN m.parameters
            ELSE 0
        END AS value,
        m.status = 'mentioned' AS mentioned
    FROM placed p JOIN model m ON m.id = p.id
    WHERE p.id <> ALL ($1::bigint[])
        AND ($3::smallint[] IS NULL OR EXISTS (
            SELECT FROM live_edge e JOIN placed up ON up.id = e.parent_id
            WHERE e.child_id = p.id AND e.relation = ANY ($3::smallint[]) AND e.confidence >= $4))
        AND ($5::text[] IS NULL OR lower(m.license) = ANY ($5::text[]))
        AND ($6::text[] IS NULL OR lower(m.library) = ANY ($6::text[]))
        AND ($7::text[] IS NULL OR m.formats && $7::text[])
        AND ($8::text[] IS NULL OR m.quantization = ANY ($8::text[]) OR split_part(m.quantization, '-', 1) = ANY ($8::text[]))
        AND ($9::text[] IS NULL OR m.languages && $9::text[])
        AND ($10::text[] IS NULL OR lower(m.task) = ANY ($10::text[]))
        AND ($11::bigint IS NULL OR m.parameters >= $11)
        AND ($12::bigint IS NULL OR m.parameters <= $12)
        AND ($13::timestamptz IS NULL OR m.created >= $13)
        AND ($14::timestamptz IS NULL OR m.created < $14)
), page AS (
    SELECT id, depth, folded, value FROM matched
    WHERE NOT $17
        OR (value > $18::bigint) OR (value IS NULL AND $18::bigint IS NOT NULL)
        OR (value IS NOT DISTINCT FROM $18::bigint
            AND CASE WHEN $15 = 'name' AND $16 THEN folded < $19 COLLATE "C" ELSE folded > $19 COLLATE "C" END)
    ORDER BY value NULLS LAST, CASE WHEN $15 = 'name' AND $16 THEN folded END DESC, folded
    LIMIT $20
)
SELECT totals.matches, totals.mentioned, page.value, page.depth,
    m.id, m.name, m.folded, m.status, m.license, m.library, m.task, m.quantization, m.languages, m.formats, m.parameters,
    m.downloads, m.likes, m.created, m.family_names, m.known_at,
    ARRAY (
        SELECT DISTINCT e.relation FROM live_edge e JOIN placed up ON up.id = e.parent_id
        WHERE e.child_id = page.id AND e.confidence >= $4 ORDER BY 1)
FROM (SELECT count(*) AS matches, count(*) FILTER (WHERE mentioned) AS mentioned FROM matched) AS totals
LEFT JOIN page ON true
LEFT JOIN model m ON m.id = page.id
ORDER BY page.value NULLS LAST, CASE WHEN $15 = 'name' AND $16 THEN page.folded END DESC, page.folded

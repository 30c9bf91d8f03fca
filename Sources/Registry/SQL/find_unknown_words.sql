-- Rows with a number or word that this program does not know, or with two that exclude each other; their tables have constraints against it.
-- $1 smallint[] known relations, $2 smallint[] known kinds of evidence, $3 text[] known grounds
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'claim ' || id || ' has relation ' || relation || ', evidence ' || evidence_kind || ', ground ''' || reason_ground || ''''
    FROM claim WHERE relation <> ALL ($1) OR evidence_kind <> ALL ($2) OR reason_ground <> ALL ($3)
    UNION ALL
    SELECT 'edge ' || id || ' has relation ' || relation || ', evidence ' || evidence_kind
    FROM edge WHERE relation <> ALL ($1) OR evidence_kind <> ALL ($2)
    UNION ALL
    SELECT 'edge ' || id || ' is believed and contradicted at once' FROM edge WHERE admitted AND contradicted
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

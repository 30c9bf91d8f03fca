-- What should guard the store and does not: invalid indexes, constraints that were never checked, triggers that are off (foreign keys are
-- triggers too), and a database that is not in one life.
-- columns: findings bigint, the first 20 of them text[]
WITH finding (line) AS (
    SELECT 'index ' || c.relname || ' of ' || t.relname || ' is not valid'
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    WHERE t.relnamespace = 'public'::regnamespace AND NOT (i.indisvalid AND i.indisready AND i.indislive)
    UNION ALL
    SELECT 'constraint ' || k.conname || ' of ' || t.relname || ' was never checked'
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
    WHERE t.relnamespace = 'public'::regnamespace AND NOT k.convalidated
    UNION ALL
    SELECT 'trigger ' || g.tgname || coalesce(' of constraint ' || k.conname, '') || ' on ' || t.relname || ' is off'
    FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid LEFT JOIN pg_constraint k ON k.oid = g.tgconstraint
    WHERE t.relnamespace = 'public'::regnamespace AND g.tgenabled NOT IN ('O', 'A')
    UNION ALL
    SELECT 'table incarnation has ' || count(*) || ' rows instead of one' FROM incarnation HAVING count(*) <> 1
)
SELECT (SELECT count(*) FROM finding), ARRAY(SELECT line FROM finding ORDER BY line COLLATE "C" LIMIT 20)

-- Learns how large the tables are that grow with models; sessions plan anew what they have prepared.
-- columns: none
ANALYZE model, alias, document, claim, edge, change

-- Documents are packed when they come: packing them again gains nothing.

ALTER TABLE document ALTER COLUMN bytes SET STORAGE EXTERNAL;

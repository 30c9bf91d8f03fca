-- Search is answered from the index in memory, which reads the names themselves: the words and their trigrams cost much of each write.

DROP INDEX model_words_trigrams;
DROP INDEX alias_words_trigrams;
ALTER TABLE model DROP COLUMN words;
ALTER TABLE alias DROP COLUMN words;

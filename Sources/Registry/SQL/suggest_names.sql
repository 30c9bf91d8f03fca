-- The names nearest to one that is unknown.
-- $1 text the name in words (as in model.words), $2 integer rows
-- columns: name text
-- plan: bitmap scan of model_words_trigrams (custom plan)
SELECT name FROM model
WHERE replaced_by IS NULL AND status <> 'mentioned' AND (words % $1 OR $1 <% words)
ORDER BY similarity(words, $1) + word_similarity($1, words) DESC, downloads DESC NULLS LAST, folded
LIMIT $2

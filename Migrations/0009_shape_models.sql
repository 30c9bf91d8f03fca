-- What costs depend on, as one short text a model: servers hold it in memory, where few models differ.

CREATE FUNCTION model_shape (facts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN facts ?| ARRAY['dimensions', 'active_parameters', 'context_length', 'architecture'] THEN
        coalesce(d ->> 'num_hidden_layers', '') || ',' || coalesce(d ->> 'hidden_size', '') || ','
        || coalesce(d ->> 'num_attention_heads', '') || ',' || coalesce(d ->> 'num_key_value_heads', '') || ','
        || coalesce(d ->> 'head_dim', '') || ',' || coalesce(d ->> 'intermediate_size', '') || ','
        || coalesce(d ->> 'vocab_size', '') || ',' || coalesce(d ->> 'tie_word_embeddings', '') || ','
        || coalesce(d ->> 'kv_lora_rank', '') || ',' || coalesce(d ->> 'qk_rope_head_dim', '') || ','
        || coalesce(d ->> 'sliding_window', '') || ',' || coalesce(d ->> 'layers.sliding_attention', '') || ','
        || coalesce(d ->> 'num_experts', '') || ',' || coalesce(d ->> 'num_experts_per_tok', '') || ','
        || coalesce(d ->> 'moe_intermediate_size', '') || ',' || coalesce(facts ->> 'active_parameters', '') || ','
        || coalesce(facts ->> 'context_length', '') || ',' || coalesce(facts ->> 'architecture', '')
    END
    FROM (SELECT facts -> 'dimensions') AS f (d)
$$;
COMMENT ON FUNCTION model_shape (jsonb) IS
    'Layers, width, heads, key-value heads, head width, feed-forward width, vocabulary, tied embeddings, latent rank, rotary width, window, layers with it, experts, experts a token, expert width, active weights, context, architecture; commas between.';

ALTER TABLE model ADD COLUMN shape text COLLATE "C" GENERATED ALWAYS AS (model_shape(facts)) STORED;
COMMENT ON COLUMN model.shape IS 'The dimensions that memory and speed depend on, as model_shape() writes them; null where nothing is stated.';

-- Lets another model take over the name of one that was found to be the same; what was known of it is known of the other one.
-- $1 bigint model, $2 bigint the model that takes over
UPDATE model SET replaced_by = $2, status = 'mentioned', known_at = NULL, license = NULL, library = NULL, task = NULL, quantization = NULL,
    languages = '{}', formats = '{}', parameters = NULL, active_parameters = NULL, context_length = NULL, downloads = NULL, likes = NULL,
    created = NULL, family_keys = '{}', family_names = '{}', family_size = NULL, family_variant = NULL, facts = '{}'
WHERE id = $1 AND replaced_by IS NULL

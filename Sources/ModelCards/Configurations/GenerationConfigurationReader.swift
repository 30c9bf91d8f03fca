internal import Lineage

/// Reads a `generation_config.json` as the transformers library writes it.
enum GenerationConfigurationReader {
    /// The numbers that are kept.
    static let numbers = [
        "temperature", "top_p", "top_k", "min_p", "typical_p", "epsilon_cutoff", "eta_cutoff", "repetition_penalty",
        "encoder_repetition_penalty", "length_penalty", "diversity_penalty", "penalty_alpha", "guidance_scale", "presence_penalty",
        "frequency_penalty", "no_repeat_ngram_size", "num_beams", "num_return_sequences", "max_length", "max_new_tokens", "min_length",
        "min_new_tokens",
    ]

    /// Reads the defaults for generating text.
    static func read(_ bytes: [UInt8], draft: inout DocumentDraft) {
        guard let tree = ConfigurationText.read(bytes, draft: &draft) else { return }
        let fields = ConfigurationFields(tree, tree.root)
        var facts = GenerationFacts()
        for name in numbers where fields.states(name) {
            if let number = fields.number(name) {
                facts.numbers[name] = number
            } else {
                draft.note(.unexpectedType, "\(name) is no number", line: fields.value(name).map { tree.line($0) })
            }
        }
        facts.samples = fields.flag("do_sample")
        if facts != GenerationFacts() { draft.facts.generation = facts }
    }
}

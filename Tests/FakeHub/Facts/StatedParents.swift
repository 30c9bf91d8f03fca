/// The parents that a card declares and the relation that the Hub makes of them. Which relation it infers is not published; these are
/// the rules that were observed (files and marks of quantization, an adapter's file, several parents or the tag `merge`, else a fine-tune).
struct StatedParents: Sendable, Hashable {
    /// The ids as the card has them, without repetition.
    var ids: [String] = []
    /// `adapter`, `merge`, `quantized` or `finetune`; `nil` without parents.
    var relation: String?

    /// Reads what a repository declares.
    init(_ input: FactInput, tags: [String]) {
        for id in input.card?["base_model"]?.texts ?? [] where !ids.contains(id) { ids.append(id) }
        guard !ids.isEmpty else { return }
        let stated = input.card?["base_model_relation"]?.text
        relation = stated.flatMap { ["adapter", "merge", "quantized", "finetune"].contains($0) ? $0 : nil } ?? Self.inferred(input, tags, ids.count)
    }

    private static func inferred(_ input: FactInput, _ tags: [String], _ count: Int) -> String {
        let quantizationTags: Set<String> = ["gguf", "awq", "gptq", "bitsandbytes", "exl2", "mlx", "onnx", "4-bit", "8-bit", "hqq", "fp8"]
        let isQuantized =
            input.configuration?["quantization_config"] != nil
            || input.paths.contains { $0.hasSuffix(".gguf") || $0.hasSuffix(".onnx") }
            || tags.contains { quantizationTags.contains($0.lowercased()) }
        if isQuantized { return "quantized" }
        if input.adapter != nil || tags.contains("lora") { return "adapter" }
        if count > 1 || tags.contains("merge") { return "merge" }
        return "finetune"
    }
}

extension GeneratedRecipe {
    /// The metadata of the card; the fields that the Hub would show are those that are written.
    var card: JSONValue {
        var fields: [JSONValue.Field] = []
        func add(_ name: String, _ value: JSONValue) { fields.append(.init(name, value)) }
        if !languages.isEmpty { add("language", .list(languages.map { .text($0) })) }
        add("license", .text(license))
        if plan.kind == .gguf { add("quantized_by", .text(id.split(separator: "/").first.map(String.init) ?? "")) }
        if plan.kind == .adapter { add("library_name", "peft") } else if plan.kind != .gguf, hasConfiguration { add("library_name", "transformers") }
        switch declaration {
        case .none, .prose: break
        case .path: add("base_model", .text("/workspace/models/\(parentName)"))
        case .single: add("base_model", .text(parentIDs.first ?? ""))
        case .list: add("base_model", .list(parentIDs.map { .text($0) }))
        case .related:
            add("base_model", parents.count == 1 ? .text(parentIDs[0]) : .list(parentIDs.map { .text($0) }))
            add("base_model_relation", .text(relation))
        }
        if let dataset { add("datasets", [.text(dataset)]) }
        add("tags", .list(ownTags.map { .text($0) }))
        if plan.kind != .adapter { add("pipeline_tag", "text-generation") }
        return .object(fields)
    }

    /// The name of the first parent without its organisation.
    var parentName: String { parentIDs.first?.split(separator: "/").last.map(String.init) ?? "" }

    /// The Hub's word for how it was made.
    private var relation: String {
        switch plan.kind {
        case .base, .finetune, .reupload: "finetune"
        case .adapter: "adapter"
        case .merge: "merge"
        case .gguf, .quantized: "quantized"
        }
    }

    private var ownTags: [String] {
        switch plan.kind {
        case .base: ["pretrained", "causal-lm"]
        case .finetune: textSeed & 1 == 0 ? ["generated_from_trainer", "trl", "sft"] : ["axolotl", "conversational"]
        case .adapter: ["lora", "sft"]
        case .merge: ["merge", "mergekit"]
        case .gguf: ["gguf", "quantized", "llama-cpp"]
        case .quantized: ["4-bit", "quantized"]
        case .reupload: ["mirror"]
        }
    }

    /// The card.
    var readme: String { "---\n\(card.frontMatter)---\n\n\(text)" }

    private var text: String {
        var random = random("README.md")
        let name = id.split(separator: "/").last.map(String.init) ?? id
        var parts = ["# \(name)"]
        if declaration != .none { parts.append(contentsOf: origin(&random)) }
        parts.append("## Model description")
        for _ in 0..<1 + random.next() % 3 { parts.append(Self.paragraph(&random)) }
        switch plan.kind {
        case .gguf: parts.append(Self.quantTable(name))
        case .finetune, .adapter: parts.append(Self.hyperparameters(&random))
        case .merge: parts.append("## Configuration\n\n```yaml\n\(mergeConfiguration)```")
        case .base, .quantized, .reupload: break
        }
        parts.append(
            "## How to use\n\n```python\nfrom transformers import AutoModelForCausalLM\n\nmodel = AutoModelForCausalLM.from_pretrained(\"\(id)\")\n```"
        )
        parts.append("## Limitations\n\n" + Self.paragraph(&random))
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// What the text says about the parents.
    private func origin(_ random: inout SplitMix) -> [String] {
        guard let first = parentIDs.first else { return [] }
        let link = "[\(first)](https://huggingface.co/\(first))"
        switch plan.kind {
        case .base: return []
        case .finetune: return [random.happens(0.5) ? "This model is a fine-tuned version of \(link)." : "Fine-tuned from \(link) with QLoRA."]
        case .adapter: return ["LoRA adapter for \(link)."]
        case .merge:
            return [
                "This is a merge of pre-trained language models created using mergekit.",
                "## Models merged\n\n" + parentIDs.map { "* [\($0)](https://huggingface.co/\($0))" }.joined(separator: "\n"),
            ]
        case .gguf: return ["GGUF quantizations of \(link).", "Original model: https://huggingface.co/\(first)"]
        case .quantized: return ["Quantized version of \(link)."]
        case .reupload: return ["Mirror of \(link), unchanged."]
        }
    }

    private static func paragraph(_ random: inout SplitMix) -> String {
        (0..<3 + Int(random.next() % 5)).map { _ in random.pick(GeneratedWords.sentences) }.joined(separator: " ")
    }

    private static func quantTable(_ name: String) -> String {
        let rows = ["Q2_K", "Q3_K_M", "Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0"].map { "| [\(name).\($0).gguf](./\(name).\($0).gguf) | \($0) |" }
        return "## Files\n\n| Filename | Quant type |\n| -------- | ---------- |\n" + rows.joined(separator: "\n")
    }

    private static func hyperparameters(_ random: inout SplitMix) -> String {
        """
        ### Training hyperparameters

        - learning_rate: \(random.pick(["2e-05", "1e-04", "2e-04", "5e-06"]))
        - train_batch_size: \(1 << (random.next() % 6))
        - seed: 42
        - lr_scheduler_type: cosine
        - num_epochs: \(1 + random.next() % 4)
        """
    }
}

import Lineage

/// What configurations state, in one line each.
enum ConfigurationText {
    /// The number of weights, with that of a single token for mixtures: `46.7B, 12.88B active`.
    static func weights(_ facts: ModelFacts) -> String {
        let active = facts.activeParameters.map { "\(Written.weights($0)) active" }
        return [Written.weights(facts.parameters), active ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The method with group and type: `gptq-4bit, groups of 128`.
    static func quantization(_ facts: ModelFacts) -> String {
        let detail = facts.quantizationDetail
        let group = detail?.groupSize.map { $0 > 0 ? "groups of \(Written.count(Int(clamping: $0)))" : $0 < 0 ? "a scale a column" : "" }
        let bits = detail?.averageBits.map { "\($0) bits on average" }
        let parts = [facts.quantization ?? detail?.method, bits, group, detail?.type == detail?.method ? nil : detail?.type]
        return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The class and its main sizes: `LlamaForCausalLM, 32 layers, 4,096 wide, 32 heads (8 for keys and values)`.
    static func architecture(_ facts: ModelFacts) -> String {
        func size(_ name: String) -> String? { facts.dimensions[name].map { Written.count(Int(clamping: $0)) } }
        let keys = size("num_key_value_heads").map { " (\($0) for keys and values)" } ?? ""
        let parts = [
            facts.architecture ?? facts.modelType, size("num_hidden_layers").map { "\($0) layers" }, size("hidden_size").map { "\($0) wide" },
            size("num_attention_heads").map { "\($0) heads\(keys)" },
            size("num_experts").map { "\($0) experts" + (size("num_experts_per_tok").map { ", \($0) a token" } ?? "") },
            size("vocab_size").map { "\($0) words" }, facts.weightType,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// The kind with its rank and what it changes: `LORA, rank 16, alpha 32, on q_proj and v_proj`.
    static func adapter(_ adapter: AdapterFacts) -> String {
        let shown = adapter.targetModules.prefix(6).joined(separator: " ")
        let rest = adapter.targetModules.count - 6
        let parts = [
            adapter.kind, adapter.rank.map { "rank \($0)" }, adapter.alpha.map { "alpha \($0.formattedShort)" },
            adapter.virtualTokenCount.map { "\(Written.count(Int(clamping: $0))) virtual tokens" }, adapter.usesDoRA == true ? "DoRA" : nil,
            adapter.usesRankStabilization == true ? "rank-stabilized" : nil,
            shown.isEmpty ? nil : "on \(shown)" + (rest > 0 ? " and \(rest) more" : ""),
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// The class and the beginning of the template's hash: `LlamaTokenizer, chat template 451366e3`.
    static func tokenizer(_ tokenizer: TokenizerFacts) -> String {
        let template = tokenizer.chatTemplateSHA256.map { "chat template \($0.prefix(8))" }
        return [tokenizer.className, template].compactMap(\.self).joined(separator: ", ")
    }

    /// The defaults in the order of their names: `samples, temperature 0.6, top_p 0.9`.
    static func generation(_ generation: GenerationFacts) -> String {
        let numbers = generation.numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.formattedShort)" }
        return ((generation.samples == true ? ["samples"] : []) + numbers).joined(separator: ", ")
    }
}

extension Double {
    /// The number without a needless fraction: `16`, `0.05`.
    fileprivate var formattedShort: String { Int64(exactly: self).map(String.init) ?? String(self) }
}

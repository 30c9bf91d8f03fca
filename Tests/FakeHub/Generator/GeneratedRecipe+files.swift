import Crypto

extension GeneratedRecipe {
    /// The paths of the files, sorted, without making them.
    var paths: [String] {
        var paths = [".gitattributes", "README.md"]
        switch plan.kind {
        case .adapter:
            if hasConfiguration { paths.append("adapter_config.json") }
            if hasWeights { paths.append("adapter_model.safetensors") }
        case .gguf:
            if hasWeights { paths += quantTypes.map { "\(fileName).\($0.name).gguf" } }
        case .base, .finetune, .merge, .quantized, .reupload:
            if hasConfiguration { paths.append("config.json") }
            if hasMergeConfiguration { paths.append("mergekit_config.yml") }
            if hasWeights { paths.append("model.safetensors") }
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is in one of them.
    func content(_ path: String) -> FileContent {
        func text(_ text: String) -> FileContent { .bytes([UInt8](text.utf8)) }
        switch path {
        case ".gitattributes": return text("*.gguf filter=lfs diff=lfs merge=lfs -text\n*.safetensors filter=lfs diff=lfs merge=lfs -text\n")
        case "README.md": return text(readme)
        case "config.json": return .bytes(JSONValue.object(configuration ?? []).bytes)
        case "adapter_config.json": return .bytes((adapterConfiguration ?? .null).bytes)
        case "mergekit_config.yml": return text(mergeConfiguration)
        default: return weights(path)
        }
    }

    var hasMergeConfiguration: Bool { plan.kind == .merge && textSeed & 3 != 0 }

    /// `config.json`; `nil` where there is none.
    var configuration: [JSONValue.Field]? {
        guard hasConfiguration, plan.kind != .adapter, plan.kind != .gguf else { return nil }
        var fields = shape.configuration
        if plan.kind != .base, textSeed & 4 == 0 { fields.insert(.init("_name_or_path", .text(parentIDs.first ?? "")), at: 0) }
        if plan.kind == .quantized {
            fields.append(.init("quantization_config", ["bits": 4, "group_size": 128, "quant_method": textSeed & 8 == 0 ? "awq" : "gptq"]))
        }
        return fields
    }

    /// `adapter_config.json`; `nil` where there is none.
    var adapterConfiguration: JSONValue? {
        guard hasConfiguration, plan.kind == .adapter else { return nil }
        return [
            "base_model_name_or_path": .text(parentIDs.first ?? ""), "bias": "none", "inference_mode": true, "lora_alpha": 32, "lora_dropout": 0,
            "peft_type": "LORA", "r": .integer(rank), "target_modules": ["q_proj", "v_proj"], "task_type": "CAUSAL_LM",
        ]
    }

    /// The rank of the adapter's matrices.
    var rank: Int { 8 << Int(textSeed >> 8 & 3) }

    /// `mergekit_config.yml`.
    var mergeConfiguration: String {
        let models = parentIDs.map { "  - model: \($0)\n    parameters:\n      density: 0.5\n      weight: 0.5\n" }.joined()
        return "models:\n\(models)merge_method: ties\nbase_model: \(parentIDs.first ?? "")\ndtype: bfloat16\n"
    }

    /// The name of a GGUF file without its ending.
    private var fileName: String { id.split(separator: "/").last.map { String($0).replacing("-GGUF", with: "").replacing("-gguf", with: "") } ?? id }
}

/// The part of the configuration files that the Hub shows as `config`.
enum ShownConfiguration {
    /// What it shows; `nil` where no file has any of it.
    static func of(_ input: FactInput) -> JSONValue? {
        var fields: [JSONValue.Field] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { fields.append(JSONValue.Field(name, value)) }
        }
        add("architectures", input.configuration?["architectures"])
        add("auto_map", input.configuration?["auto_map"])
        add("model_type", input.configuration?["model_type"])
        add("quantization_config", part(of: input.configuration?["quantization_config"], ["bits", "load_in_4bit", "load_in_8bit", "quant_method"]))
        add(
            "tokenizer_config",
            part(of: input.tokenizer, ["bos_token", "chat_template", "eos_token", "pad_token", "unk_token", "use_default_system_prompt"]))
        add("peft", part(of: input.adapter, ["base_model_name_or_path", "task_type"]))
        return fields.isEmpty ? nil : .object(fields)
    }

    private static func part(of value: JSONValue?, _ names: [String]) -> JSONValue? {
        guard let value else { return nil }
        let kept = names.compactMap { name in value[name].map { JSONValue.Field(name, $0) } }
        return kept.isEmpty ? nil : .object(kept)
    }
}

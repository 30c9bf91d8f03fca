internal import Lineage

extension WeightFile {
    /// Sums up a safetensors header; nil when its tensors are more than can be counted.
    ///
    /// - Parameter path: The path of the file, whose name shows what some files are for.
    init?(_ header: SafetensorsHeader, path: String) {
        var tally = WeightTally()
        var parameters: Int64? = 0
        for tensor in header.tensors {
            guard let count = tensor.elementCount, tally.add(count, type: tensor.type.name, byteCount: Int64(tensor.range.count)) else { return nil }
            switch SafetensorsElements.kind(of: tensor) {
            case .weights: parameters = parameters.map { $0 + count }
            case .besides: break
            case .packed: parameters = nil
            }
        }
        facts = tally.facts(format: "safetensors")
        role = Self.role(of: header, path: path)
        parameterCount = role == .model ? parameters : nil
    }

    /// Parts of names of tensors that only adapters have: those of PEFT, kohya's scripts, LyCORIS and diffusers.
    private static let adapterParts = [
        ".lora_A.", ".lora_B.", ".lora_embedding_A", ".lora_down.", ".lora_up.", ".lora.down.", ".lora.up.", ".hada_w1", ".lokr_w", ".ia3_l",
        "lora_A.weight",
        "prompt_embeddings", ".oft_R", ".boft_R", ".vera_lambda",
    ]

    private static func role(of header: SafetensorsHeader, path: String) -> Role {
        let name = foldedName(path.split(separator: "/").last ?? "")
        if name.hasPrefix("adapter_model") || name.hasPrefix("learned_embeds") || name.contains("lora_weights") { return .adapter }
        if ["optimizer", "scheduler", "random_states", "training_args"].contains(where: { name.hasPrefix($0) }) { return .other }
        if path.split(separator: "/").dropLast().contains(where: { $0.hasPrefix("checkpoint-") }) { return .other }
        let isAdapter = header.tensors.contains { tensor in adapterParts.contains { tensor.name.contains($0) } }
        return isAdapter ? .adapter : header.tensors.isEmpty ? .other : .model
    }
}

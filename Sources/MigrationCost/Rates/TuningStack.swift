/// Software for training, as far as its speed depends on it.
public enum TuningStack: String, Hashable, Sendable, CaseIterable, Codable {
    /// Plain PyTorch with DeepSpeed or without: Transformers, LLaMA-Factory, Axolotl. What is taken where nothing is known.
    case eager
    /// PEFT's examples on sequences that are not packed.
    case unpacked
    /// PyTorch with compiled layers: torchtune, torchtitan, Unsloth.
    case compiled
    /// FSDP with kernels for long contexts: xtuner.
    case sharded
    /// NVIDIA's NeMo and Megatron, in 8 bits.
    case megatron

    private static let words: [(TuningStack, [String])] = [
        (.megatron, ["nemo", "megatron", "transformer-engine"]), (.compiled, ["torchtune", "torchtitan", "unsloth", "compile"]),
        (.sharded, ["xtuner", "fsdp"]), (.unpacked, ["peft"]),
    ]

    /// The stack whose words a name holds; plain PyTorch for any other name.
    public init(named name: String) {
        let folded = String(decoding: name.utf8.prefix(100), as: UTF8.self).lowercased()
        self = Self.words.first { entry in entry.1.contains { folded.contains($0) } }?.0 ?? .eager
    }

    /// Whether kernels are started from Python beside the GPU's work, so the slower of the two sets the pace.
    var overlapsLaunches: Bool { self == .eager }
}

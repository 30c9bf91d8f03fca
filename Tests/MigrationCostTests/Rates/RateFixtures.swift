import MigrationCost
import TestSupport

/// Shapes and devices that tests of rates share; dimensions are those of the models' configurations.
enum RateFixtures {
    static let llama8B = Architecture(
        parameters: 8_030_261_248, layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, headWidth: 128, feedForward: 14336, vocabulary: 128_256)
    static let llama70B = Architecture(
        parameters: 70_553_706_496, layers: 80, hidden: 8192, heads: 64, keyValueHeads: 8, headWidth: 128, feedForward: 28672, vocabulary: 128_256)
    static let llama2of7B = Architecture(
        parameters: 6_738_415_616, layers: 32, hidden: 4096, heads: 32, keyValueHeads: 32, headWidth: 128, feedForward: 11008, vocabulary: 32_000)
    static let qwen1of8B = Architecture(
        parameters: 1_836_828_672, layers: 24, hidden: 2048, heads: 16, keyValueHeads: 16, headWidth: 128, feedForward: 5504, vocabulary: 151_936)
    static let mixture30B = Architecture(
        parameters: 30_532_122_624, activeParameters: 3_345_522_688, layers: 48, hidden: 2048, heads: 32, keyValueHeads: 4, headWidth: 128,
        feedForward: 6144, vocabulary: 151_936, experts: 128)

    static let shapes = [llama8B, llama70B, llama2of7B, qwen1of8B, mixture30B]
    static let formats: [WeightFormat] = [
        .plain(.bfloat16), .plain(.float8), .gguf(.q4KM), .gguf(.q8v0), .grouped(.awq, bits: 4, group: 128), .fourBitFloat(quantizesScales: true),
    ]
    static let engines = [
        "llama.cpp-2024-05", "llama.cpp", "vllm-0.6.3", "sglang", "gpt-fast", "exllamav2", "tinychat", "transformers", "tensorrt-llm", "?",
    ]
    .map { EngineName($0) }

    static func device(_ id: String) -> Device {
        guard let device = DeviceCatalogue.shipped[id] else { preconditionFailure("\(id) is not in the catalogue") }
        return device
    }

    /// Any conditions of generation.
    static func decode(_ random: inout SeededRandom) -> DecodeConditions {
        DecodeConditions(
            architecture: shapes.randomElement(using: &random) ?? llama8B, format: formats.randomElement(using: &random) ?? .plain(.bfloat16),
            device: DeviceCatalogue.shipped.devices.randomElement(using: &random) ?? device("l40s"),
            deviceCount: [1, 1, 2, 4, 8].randomElement(using: &random) ?? 1, split: ModelSplit.allCases.randomElement(using: &random) ?? .tensor,
            engine: engines.randomElement(using: &random) ?? .unnamed, batch: Double(Int.random(in: 1...64, using: &random)),
            prompt: Double(Int.random(in: 0...30_000, using: &random)), generated: Double(Int.random(in: 1...4_000, using: &random)),
            countsPrompt: Bool.random(using: &random))
    }
}

extension DecodeConditions {
    /// The same conditions but for a few.
    func with(device: Device? = nil, batch: Double? = nil, prompt: Double? = nil) -> DecodeConditions {
        DecodeConditions(
            architecture: architecture, format: format, device: device ?? self.device, deviceCount: deviceCount, split: split, engine: engine,
            batch: batch ?? self.batch, prompt: prompt ?? self.prompt, generated: generated, countsPrompt: countsPrompt)
    }
}

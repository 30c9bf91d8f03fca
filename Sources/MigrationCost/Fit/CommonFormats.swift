/// Formats in which models of every kind are published, from the most to the fewest bits: what a model is tried in where none is named.
public enum CommonFormats {
    /// All of them.
    public static let all: [WeightFormat] = [
        .plain(.bfloat16), .plain(.float8), .gguf(.q8v0), .gguf(.q6K), .gguf(.q5KM), .gguf(.q4KM), .grouped(.awq, bits: 4, group: 128),
        .grouped(.gptq, bits: 4, group: 128), .fourBitFloat(quantizesScales: true), .gguf(.q3KM), .gguf(.q2K),
    ]

    /// Those that a kind of device has programs for: servers' formats run on GPUs, files of llama.cpp everywhere but on phones' own runtime.
    public static func on(_ kind: Device.Kind) -> [WeightFormat] {
        switch kind {
        case .datacenterGPU, .workstationGPU, .consumerGPU: all
        case .appleChip, .cpu, .edge: all.filter { $0.fileType != nil || $0 == .plain(.bfloat16) }
        case .phone: [.executorchFourBit] + all.filter { $0.fileType != nil }
        case .tpu: [.plain(.bfloat16)]
        }
    }
}

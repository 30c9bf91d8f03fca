/// A program that runs models, as one version of it states what it runs.
public struct Runtime: Hashable, Sendable {
    /// Its id in the resource `runtimes.json` (`vllm`, `llama.cpp`).
    public let id: String
    /// Classes of models that it has (`LlamaForCausalLM`).
    public let architectures: Set<String>
    /// Types of models that it has, for those that go by `model_type` (`qwen2`).
    public let modelTypes: Set<String>
    /// Methods of quantization by the names that it uses itself; empty where its package has no list.
    public let quantizations: Set<String>
    /// Kinds of weight formats that it reads.
    public let formats: Set<FormatKind>
    /// The package and version where the names were read.
    public let citation: String
    /// Why the formats are these.
    public let formatCitation: String

    /// What a runtime must read to load weights.
    public enum FormatKind: String, Hashable, Sendable, CaseIterable, Codable {
        /// Tensors in 32 or 16 bits as they were published (safetensors, PyTorch).
        case plain
        case gguf
        case gptq
        case awq
        case bitsandbytes
        case fp8
        /// 8-bit whole numbers with one scale a channel (compressed-tensors, w8a8).
        case int8
        case mxfp4
        case nvfp4
        case exl2
        case mlx
        case executorch
        case onnx
    }
}

extension Runtime.FormatKind {
    /// What must be read for weights of a format.
    public init(_ format: WeightFormat) {
        self =
            switch format {
            case .plain(.float8): .fp8
            case .plain(.int8): .bitsandbytes
            case .plain: .plain
            case .gguf: .gguf
            case .grouped(.awq, _, _): .awq
            case .grouped(.mlx, _, _): .mlx
            case .grouped(.gptq, _, _): .gptq
            case .grouped: .int8
            case .fourBitFloat: .bitsandbytes
            case .microscaled: .mxfp4
            case .nvidiaFourBit: .nvfp4
            case .exl2: .exl2
            case .executorchFourBit: .executorch
            }
    }
}

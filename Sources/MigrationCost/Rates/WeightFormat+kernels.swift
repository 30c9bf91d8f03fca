extension WeightFormat {
    /// Whether kernels unpack weights of few bits (GPTQ, AWQ and the like) instead of multiplying them as they are.
    var hasQuantizedKernels: Bool {
        switch self {
        case .plain, .nvidiaFourBit: false
        default: true
        }
    }

    /// Whether weights are kept in 16 bits or more.
    var isUnquantized: Bool {
        switch self {
        case .plain(.float32), .plain(.float16), .plain(.bfloat16), .gguf(.f32), .gguf(.f16), .gguf(.bf16): true
        default: false
        }
    }

    /// Whether a GGUF file type has blocks in blocks (K and I types), whose unpacking takes arithmetic.
    var hasNestedBlocks: Bool {
        guard case .gguf(let type) = self else { return false }
        return type.rawValue.hasPrefix("IQ") || type.rawValue.contains("_K")
    }
}

extension WeightFormat {
    /// The name for people, which ``init(_:)`` reads too.
    public var name: String {
        switch self {
        case .plain(let type): type.rawValue
        case .gguf(let type): type.rawValue
        case .grouped(let method, let bits, let group): "\(method.rawValue)-\(bits)bit-g\(group)"
        case .fourBitFloat(let quantizesScales): quantizesScales ? "NF4-DQ" : "NF4"
        case .microscaled: "MXFP4"
        case .nvidiaFourBit: "NVFP4"
        case .exl2(let bits): "EXL2-\(bits)"
        case .executorchFourBit: "w4a8"
        }
    }

    /// Whether weights lost something to the format: fewer than 16 bits.
    public var isQuantized: Bool {
        switch self {
        case .plain(let type): type == .float8 || type == .int8
        case .gguf(let type): type != .f32 && type != .f16 && type != .bf16
        default: true
        }
    }
}

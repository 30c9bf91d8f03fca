/// The keys and values that a model keeps of the tokens it has seen.
///
/// `bytes = sequences · tokens · 2 · layers · keyValueHeads · headWidth · bytes a number`: as many heads as queries have (MHA), fewer (GQA) or one (MQA).
/// Latent attention (MLA) keeps `layers · latentWidth` numbers a token instead. Layers with a window of w tokens keep `min(tokens, w)` where the
/// software makes use of it. Exact on published values: arXiv 2309.06180 §3 (OPT-13B: 800 KiB a token), arXiv 2505.09343 table 1 (MLA).
public struct KVCache: Hashable, Sendable {
    /// The type of the numbers that are kept.
    public enum NumberType: String, Hashable, Sendable, CaseIterable {
        case float32, float16, eightBit
        /// Q8_0 of GGML: 8 bits with a scale of 16 bits for 32.
        case q8v0
        /// Q4_0 of GGML.
        case q4v0

        /// Bits of a number, scales included.
        public var bits: Double {
            switch self {
            case .float32: 32
            case .float16: 16
            case .eightBit: 8
            case .q8v0: 8.5
            case .q4v0: 4.5
            }
        }

        /// Reads a type as rows and programs name it; nil for a name that is not known.
        public init?(_ written: String) {
            switch written.lowercased().filter({ $0 != "_" && $0 != "-" }) {
            case "f32", "fp32", "float32": self = .float32
            case "f16", "fp16", "bf16", "float16", "bfloat16", "auto": self = .float16
            case "fp8", "int8", "fp8e4m3", "fp8e5m2", "8bit": self = .eightBit
            case "q80": self = .q8v0
            case "q40", "int4", "4bit": self = .q4v0
            default: return nil
            }
        }
    }

    /// The model.
    public var architecture: Architecture
    /// The numbers.
    public var type: NumberType
    /// Whether the software keeps no more than the window of layers that have one.
    public var usesWindows: Bool

    /// Keeps what a cache's size depends on.
    public init(_ architecture: Architecture, type: NumberType = .float16, usesWindows: Bool = false) {
        self.architecture = architecture
        self.type = type
        self.usesWindows = usesWindows
    }

    /// The numbers that all layers keep of one token.
    public var numbersPerToken: Double {
        let layers = Double(architecture.layers)
        if let latent = architecture.latentWidth { return layers * Double(latent) }
        return 2 * layers * Double(architecture.keyValueHeads) * Double(architecture.headWidth)
    }

    /// The bytes of sequences of so many tokens each.
    ///
    /// - Parameters:
    ///   - tokens: Tokens of a sequence, prompt and answer, 0 or more.
    ///   - sequences: How many at once, 0 or more.
    public func bytes(tokens: Double, sequences: Double = 1) -> Bytes {
        var kept = max(0, tokens)
        if usesWindows, let window = architecture.slidingWindow {
            let share = min(1, max(0, architecture.slidingShare))
            kept = share * min(kept, Double(max(0, window))) + (1 - share) * kept
        }
        return Bytes(max(0, sequences) * kept * numbersPerToken * type.bits / 8)
    }
}

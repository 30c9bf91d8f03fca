/// A block type of GGML: so many weights take so many bytes together.
///
/// Sizes are those of `GGML_QUANT_SIZES` of the package `gguf` on PyPI, which a test compares.
public enum GGMLType: String, Hashable, Sendable, CaseIterable {
    case f32 = "F32"
    case f16 = "F16"
    case bf16 = "BF16"
    case q4v0 = "Q4_0"
    case q4v1 = "Q4_1"
    case q5v0 = "Q5_0"
    case q5v1 = "Q5_1"
    case q8v0 = "Q8_0"
    case q2K = "Q2_K"
    case q3K = "Q3_K"
    case q4K = "Q4_K"
    case q5K = "Q5_K"
    case q6K = "Q6_K"
    case iq1S = "IQ1_S"
    case iq1M = "IQ1_M"
    case iq2XXS = "IQ2_XXS"
    case iq2XS = "IQ2_XS"
    case iq2S = "IQ2_S"
    case iq3XXS = "IQ3_XXS"
    case iq3S = "IQ3_S"
    case iq4NL = "IQ4_NL"
    case iq4XS = "IQ4_XS"
    case mxfp4 = "MXFP4"

    /// Weights of a block; the rows of a tensor are a multiple of it.
    public var blockWeights: Int64 {
        switch self {
        case .f32, .f16, .bf16: 1
        case .q4v0, .q4v1, .q5v0, .q5v1, .q8v0, .iq4NL, .mxfp4: 32
        default: 256
        }
    }

    /// Bytes of a block.
    public var blockBytes: Int64 {
        switch self {
        case .f32: 4
        case .f16, .bf16: 2
        case .q4v0, .iq4NL: 18
        case .q4v1: 20
        case .q5v0: 22
        case .q5v1: 24
        case .q8v0: 34
        case .q2K: 84
        case .q3K, .iq3S: 110
        case .q4K: 144
        case .q5K: 176
        case .q6K: 210
        case .iq1S: 50
        case .iq1M: 56
        case .iq2XXS: 66
        case .iq2XS: 74
        case .iq2S: 82
        case .iq3XXS: 98
        case .iq4XS: 136
        case .mxfp4: 17
        }
    }

    /// Bits a weight takes on average.
    public var bitsPerWeight: Double { Double(8 * blockBytes) / Double(blockWeights) }

    /// The bytes of so many weights in whole rows.
    func bytes(of weights: Int64) -> Double { Double(weights) * Double(blockBytes) / Double(blockWeights) }
}

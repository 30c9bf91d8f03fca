/// How ggml stores the weights of a tensor: in blocks of equal bytes.
///
/// Names, numbers and sizes are those of `ggml_type` in ggml's `ggml.h` and `ggml-common.h` (2026), as the `gguf` package of PyPI
/// 0.19.0 also gives them; the numbers 31–33 and 36–38 were repacked forms of `Q4_0` and `IQ4_NL` with the same sizes, since withdrawn.
public struct GGUFTensorType: Hashable, Sendable {
    /// The number in the file.
    public let number: UInt32
    /// The name, such as `Q4_K`; `TYPE_99` for a number that is not known.
    public let name: String
    /// How many weights a block has; 0 where that is not known.
    public let blockWeightCount: Int64
    /// How many bytes a block has; 0 where that is not known.
    public let blockByteCount: Int64

    /// The type that a number means.
    public init(number: UInt32) {
        self.number = number
        if let known = Self.table[number] {
            (name, blockWeightCount, blockByteCount) = known
        } else {
            (name, blockWeightCount, blockByteCount) = ("TYPE_\(number)", 0, 0)
        }
    }

    /// Whether the number is one of ggml's.
    public var isKnown: Bool { blockWeightCount > 0 }

    /// Whether the weights are stored at the precision of training: numbers with a fraction of 16 bits or more.
    public var isFullPrecision: Bool { ["F32", "F16", "BF16", "F64"].contains(name) }

    /// Every number that is known.
    public static var knownNumbers: [UInt32] { table.keys.sorted() }

    private static let table: [UInt32: (name: String, weights: Int64, bytes: Int64)] = [
        0: ("F32", 1, 4), 1: ("F16", 1, 2), 2: ("Q4_0", 32, 18), 3: ("Q4_1", 32, 20), 6: ("Q5_0", 32, 22), 7: ("Q5_1", 32, 24),
        8: ("Q8_0", 32, 34), 9: ("Q8_1", 32, 40), 10: ("Q2_K", 256, 84), 11: ("Q3_K", 256, 110), 12: ("Q4_K", 256, 144), 13: ("Q5_K", 256, 176),
        14: ("Q6_K", 256, 210), 15: ("Q8_K", 256, 292), 16: ("IQ2_XXS", 256, 66), 17: ("IQ2_XS", 256, 74), 18: ("IQ3_XXS", 256, 98),
        19: ("IQ1_S", 256, 50), 20: ("IQ4_NL", 32, 18), 21: ("IQ3_S", 256, 110), 22: ("IQ2_S", 256, 82), 23: ("IQ4_XS", 256, 136), 24: ("I8", 1, 1),
        25: ("I16", 1, 2), 26: ("I32", 1, 4), 27: ("I64", 1, 8), 28: ("F64", 1, 8), 29: ("IQ1_M", 256, 56), 30: ("BF16", 1, 2),
        31: ("Q4_0_4_4", 32, 18), 32: ("Q4_0_4_8", 32, 18), 33: ("Q4_0_8_8", 32, 18), 34: ("TQ1_0", 256, 54), 35: ("TQ2_0", 256, 66),
        36: ("IQ4_NL_4_4", 32, 18), 37: ("IQ4_NL_4_8", 32, 18), 38: ("IQ4_NL_8_8", 32, 18), 39: ("MXFP4", 32, 17), 40: ("NVFP4", 64, 36),
        41: ("Q1_0", 128, 18),
    ]
}

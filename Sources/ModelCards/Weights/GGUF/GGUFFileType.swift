/// The mix of tensor types that a GGUF file declares in `general.file_type`.
///
/// Source: `llama_ftype` in llama.cpp's `llama.h` (2026); the numbers 4, 33, 34 and 35 stand in old files only.
public enum GGUFFileType {
    /// The flag of a type that was guessed from the tensors.
    private static let guessed: Int64 = 1024

    private static let names: [Int64: String] = [
        0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 4: "Q4_1_SOME_F16", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K", 11: "Q3_K_S", 12: "Q3_K_M",
        13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S", 17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS", 21: "Q2_K_S", 22: "IQ3_XS",
        23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S", 29: "IQ2_M", 30: "IQ4_XS", 31: "IQ1_M", 32: "BF16",
        33: "Q4_0_4_4", 34: "Q4_0_4_8", 35: "Q4_0_8_8", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4_MOE", 39: "NVFP4", 40: "Q1_0",
    ]

    /// The name of a file type, such as `Q4_K_M`, with or without the flag of a guess; nil for a number that is not known.
    public static func name(of number: Int64) -> String? {
        names[number & guessed == 0 ? number : number - guessed]
    }

    /// Whether files of this type hold the weights as they were trained, not quantized.
    public static func isFullPrecision(_ name: String) -> Bool { ["F32", "F16", "BF16"].contains(name) }
}

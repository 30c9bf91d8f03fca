import MigrationCost
import Testing

/// Sizes of blocks, against `GGML_QUANT_SIZES` of the package gguf 0.19.0 on PyPI (weights, bytes).
@Suite struct GGMLTypeTests {
    private static let published: [(String, Int64, Int64)] = [
        ("F32", 1, 4), ("F16", 1, 2), ("Q4_0", 32, 18), ("Q4_1", 32, 20), ("Q5_0", 32, 22), ("Q5_1", 32, 24), ("Q8_0", 32, 34), ("Q2_K", 256, 84),
        ("Q3_K", 256, 110), ("Q4_K", 256, 144), ("Q5_K", 256, 176), ("Q6_K", 256, 210), ("IQ2_XXS", 256, 66), ("IQ2_XS", 256, 74),
        ("IQ3_XXS", 256, 98), ("IQ1_S", 256, 50), ("IQ4_NL", 32, 18), ("IQ3_S", 256, 110), ("IQ2_S", 256, 82), ("IQ4_XS", 256, 136),
        ("IQ1_M", 256, 56), ("BF16", 1, 2), ("MXFP4", 32, 17),
    ]

    @Test func `every block type has the size that the package gguf gives it`() throws {
        for (name, weights, bytes) in Self.published {
            let type = try #require(GGMLType(rawValue: name))
            #expect(type.blockWeights == weights && type.blockBytes == bytes, "\(name)")
        }
        #expect(GGMLType.allCases.count == Self.published.count)
    }
}

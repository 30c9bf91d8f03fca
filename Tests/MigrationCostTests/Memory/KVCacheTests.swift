import MigrationCost
import Testing

@Suite struct KVCacheTests {
    @Test(arguments: [
        (Shapes.opt13B, 819_200.0, "arXiv 2309.06180 section 3"), (Shapes.llama8B, 131_072, "survey of KV caches"),
        (Shapes.llama70B, 327_680, "survey of KV caches"), (Shapes.deepSeek, 70_272, "arXiv 2505.09343 table 1"),
    ])
    func `a token takes its published bytes`(shape: Architecture, bytes: Double, citation: String) {
        #expect(KVCache(shape).bytes(tokens: 1).value == bytes, "\(citation)")
    }

    @Test func `a cache is what its numbers are, counted one by one`() {
        for shape in [Shapes.llama1B, Shapes.qwen05B, Shapes.gemma9B] {
            for window in [false, true] {
                let cache = KVCache(shape, type: .eightBit, usesWindows: window)
                for tokens in [0, 1, 4095, 4096, 5000] {
                    var numbers = 0
                    for layer in 0..<shape.layers {
                        let isLocal = window && shape.slidingWindow != nil && Double(layer) < shape.slidingShare * Double(shape.layers)
                        let kept = isLocal ? min(tokens, shape.slidingWindow ?? tokens) : tokens
                        for _ in 0..<2 { numbers += kept * shape.keyValueHeads * shape.headWidth }
                    }
                    #expect(cache.bytes(tokens: Double(tokens), sequences: 3).value == Double(3 * numbers), "\(tokens)")
                }
            }
        }
    }

    @Test func `quantized numbers take their bits with the scales`() {
        #expect(KVCache(Shapes.llama8B, type: .q8v0).bytes(tokens: 32).value == 32 * 131_072 * 8.5 / 16)
        #expect(KVCache(Shapes.llama8B, type: .q4v0).bytes(tokens: 32).value == 32 * 131_072 * 4.5 / 16)
        #expect(KVCache.NumberType("FP8") == .eightBit && KVCache.NumberType("q8_0") == .q8v0 && KVCache.NumberType("BF16") == .float16)
        #expect(KVCache.NumberType("q9") == nil)
    }

    @Test func `tokens and sequences below nothing are nothing`() {
        #expect(KVCache(Shapes.llama8B).bytes(tokens: -5) == .zero)
        #expect(KVCache(Shapes.llama8B).bytes(tokens: 5, sequences: -1) == .zero)
    }
}

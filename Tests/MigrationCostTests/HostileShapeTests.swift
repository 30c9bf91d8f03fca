import Lineage
import MigrationCost
import TestSupport
import Testing

/// Dimensions are written by anybody: what can be no model has no shape, and what has one can be sized in every format.
@Suite struct HostileShapeTests {
    private static let numbers: [Int64] = [0, 1, 3, 4_096, 100_000, 10_000_000, 1 << 40, .max]

    private static let formats: [WeightFormat] =
        WeightFormat.GGUFFileType.allCases.map { .gguf($0) } + WeightFormat.PlainType.allCases.map { .plain($0) } + [
            .grouped(.gptq, bits: 4, group: 128), .fourBitFloat(quantizesScales: true), .microscaled, .nvidiaFourBit, .exl2(bits: 4),
            .executorchFourBit,
        ]

    private static func shape(_ pick: (Int) -> Int64) -> ModelShape {
        var shape = ModelShape()
        (shape.layers, shape.hidden, shape.heads, shape.keyValueHeads) = (pick(0), pick(1), pick(2), pick(3))
        (shape.headWidth, shape.feedForward, shape.vocabulary, shape.experts) = (pick(4), pick(5), pick(6), pick(7))
        (shape.latentRank, shape.slidingWindow, shape.slidingLayers) = (pick(8), pick(9), pick(10))
        (shape.activeParameters, shape.contextLength) = (pick(11), pick(12))
        return shape
    }

    private static func size(_ architecture: Architecture) {
        for format in formats {
            let size = WeightSize(of: architecture, in: format)
            #expect(size.total.value.isFinite && size.total >= .zero && size.read <= size.total, "\(architecture) \(format.name)")
        }
    }

    @Test func `no dimensions that a card may state stop the program`() {
        var random = SeededRandom(seed: 20_261_127)
        var shapes = Self.numbers.map { number in Self.shape { _ in number } }
        shapes += (0..<3_000).map { _ in Self.shape { _ in random.pick(Self.numbers) } }
        // All at the greatest that each may be alone.
        let greatest: [Int64] = [10_000, 1_000_000, 100_000, 100_000, 100_000, 10_000_000, 100_000_000, 100_000, .max, .max, .max, .max, .max]
        shapes.append(Self.shape { greatest[$0] })
        for shape in shapes {
            for parameters in [nil, 1, 7_000_000_000, Int64.max] {
                if let architecture = Architecture(shape, parameters: parameters) { Self.size(architecture) }
            }
        }
    }

    @Test func `more weights than any model can have are no shape`() {
        let greatest: [Int64] = [10_000, 1_000_000, 100_000, 100_000, 100_000, 10_000_000, 100_000_000, 100_000, 0, 0, 0, 1, 1]
        #expect(Architecture(Self.shape { greatest[$0] }, parameters: 1) == nil)
        let large: [Int64] = [126, 16_384, 128, 8, 128, 53_248, 128_256, 0, 0, 0, 0, 405_853_388_800, 131_072]
        #expect(Architecture(Self.shape { large[$0] }, parameters: 405_853_388_800)?.parameters == 405_853_388_800)
        #expect(Architecture(Self.shape { large[$0] }, parameters: .max) == nil)
    }

    @Test func `where nobody says whether embeddings are tied, the number of weights does`() {
        var shape = ModelShape()
        (shape.layers, shape.hidden, shape.heads, shape.keyValueHeads, shape.feedForward, shape.vocabulary) = (24, 896, 14, 2, 4_864, 151_936)
        #expect(Architecture(shape, parameters: 494_032_768)?.tiesEmbeddings == true)
        #expect(Architecture(shape, parameters: 630_167_424)?.tiesEmbeddings == false)
        #expect(Architecture(shape, parameters: nil)?.tiesEmbeddings == false)
        shape.tiedEmbeddings = 0
        #expect(Architecture(shape, parameters: 494_032_768)?.tiesEmbeddings == false)
    }
}

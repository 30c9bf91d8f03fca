import MigrationCost
import Testing

@Suite struct WeightSizeTests {
    private static let formats: [WeightFormat] = {
        var formats: [WeightFormat] = [
            .fourBitFloat(quantizesScales: false), .fourBitFloat(quantizesScales: true), .microscaled, .nvidiaFourBit, .exl2(bits: 4.65),
            .executorchFourBit,
        ]
        for type in WeightFormat.PlainType.allCases { formats.append(.plain(type)) }
        for type in WeightFormat.GGUFFileType.allCases { formats.append(.gguf(type)) }
        for method in WeightFormat.GroupedMethod.allCases {
            for bits in [3, 4, 8] { formats.append(.grouped(method, bits: bits, group: 128)) }
        }
        return formats
    }()

    @Test(arguments: Shapes.all)
    func `every format takes between one bit and its own a weight, and reads no more than it has`(shape: Architecture) {
        for format in Self.formats {
            let size = WeightSize(of: shape, in: format)
            let bits = size.total.value * 8 / Double(shape.parameters)
            #expect(bits > 1.5 && bits <= 34, "\(format): \(bits)")
            #expect(size.read <= size.total && size.read > .zero && size.embedding <= size.total, "\(format)")
        }
    }

    /// Against sums written out by hand for Llama-3.1-8B: 6,979,588,096 weights in linear layers and 266,240 in norms, 525,336,576 in each embedding.
    private static let linear = 6_979_854_336.0
    private static let tables = 2_101_346_304.0
    private static let sums: [(WeightFormat, Double)] = [
        (.plain(.float32), 32_121_044_992), (.plain(.bfloat16), 16_060_522_496), (.plain(.float8), linear + tables),
        (.grouped(.gptq, bits: 4, group: 128), linear * 4.15625 / 8 + tables), (.grouped(.mlx, bits: 4, group: 64), 8_030_261_248 * 4.5 / 8),
        (.fourBitFloat(quantizesScales: false), linear * 4.5 / 8 + tables), (.nvidiaFourBit, linear * 4.5 / 8 + tables),
    ]

    @Test(arguments: sums)
    func `a format's bytes are those of its parts`(format: WeightFormat, bytes: Double) {
        #expect(abs(WeightSize(of: Shapes.llama8B, in: format).total.value / bytes - 1) < 1e-4)
    }

    /// Llama 3.2's model card, in MB of 2^20 bytes: programs of ExecuTorch.
    @Test func `programs for phones have their published sizes`() {
        let one = WeightSize(of: Shapes.llama1B, in: .executorchFourBit).total.value
        #expect(abs(one / (1083 * 1_048_576) - 1) < 0.002, "\(one)")
        let adapter = 4 * AdapterSize(rank: 16, modules: .all).parameters(of: Shapes.llama3B)
        let three = WeightSize(of: Shapes.llama3B, in: .executorchFourBit).total.value + adapter
        #expect(abs(three / (2529 * 1_048_576) - 1) < 0.002, "\(three)")
    }

    /// gpt-oss: only experts are in MXFP4; its card says 12.8 GiB for 20b.
    @Test func `only experts have the small format where the format says so`() {
        let shape = Architecture(
            parameters: 20_914_757_184, activeParameters: 3_610_000_000, layers: 24, hidden: 2880, heads: 64, keyValueHeads: 8, headWidth: 64,
            feedForward: 2880, vocabulary: 201_088, experts: 32)
        let size = WeightSize(of: shape, in: .microscaled).total.gibibytes
        #expect(size > 12.6 && size < 13.1, "\(size)")
    }

    /// Counts that the models' own files state.
    private static let counts: [(ParameterCount, Int64)] = [
        (ParameterCount(Shapes.llama8B), 8_030_261_248), (ParameterCount(Shapes.llama70B), 70_553_706_496),
        (ParameterCount(Shapes.llama2of7B), 6_738_415_616), (ParameterCount(Shapes.llama2of70B), 68_976_648_192),
        (ParameterCount(Shapes.llama1B), 1_235_814_400), (ParameterCount(Shapes.llama3B), 3_212_749_824),
        (ParameterCount(Shapes.qwen05B, hasBiases: true), 494_032_768), (ParameterCount(Shapes.qwen7B, hasBiases: true), 7_615_616_512),
    ]

    @Test(arguments: counts)
    func `parameters counted from a shape are exact`(count: ParameterCount, published: Int64) {
        #expect(count.total == published)
    }

    @Test func `experts are counted, all and active`() {
        var shape = Shapes.mixtral
        shape.experts = 8
        let count = ParameterCount(shape, activeExperts: 2)
        #expect(count.total == 46_702_792_704)
        #expect(count.active == 12_879_925_248)
    }
}

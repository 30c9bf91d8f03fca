import MigrationCost
import Testing

/// Sizes of files, against published ones of every era.
@Suite struct GGUFFileTests {
    struct Published: Sendable, CustomStringConvertible {
        let shape: Architecture
        let type: WeightFormat.GGUFFileType
        var era = GGUFEra.current
        var hasMatrix: Bool?
        var isPrinted = false
        let bytes: Double
        /// How exactly it was published, in bytes.
        var exactness = 5.4e6
        let citation: String

        var description: String { "\(type.rawValue) \(era) \(citation)" }
    }

    private static let llamaCpp = "llama.cpp tools/quantize/README.md@311c2c9"
    private static let published: [Published] = [
        // Printed by llama-quantize: bits a weight to four digits, without metadata.
        Published(shape: Shapes.llama8B, type: .iq1M, isPrinted: true, bytes: 2_154_117_580, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .iq2XXS, isPrinted: true, bytes: 2_391_411_800, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .iq2S, isPrinted: true, bytes: 2_750_665_612, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .iq3XXS, isPrinted: true, bytes: 3_267_111_789, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .iq3M, isPrinted: true, bytes: 3_777_033_378, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .iq4XS, hasMatrix: false, isPrinted: true, bytes: 4_476_569_511, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .q2K, isPrinted: true, bytes: 3_171_250_545, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .q4KM, isPrinted: true, bytes: 4_912_913_832, exactness: 1e5, citation: llamaCpp),
        Published(shape: Shapes.llama8B, type: .q8v0, isPrinted: true, bytes: 8_532_955_602, exactness: 1e5, citation: llamaCpp),
        // Files, to a hundredth of a GB or GiB.
        Published(shape: Shapes.llama70B, type: .iq1S, bytes: 15_343_770_665, citation: "XiongjieDai"),
        Published(shape: Shapes.llama70B, type: .iq4XS, hasMatrix: true, bytes: 37_903_086_387, citation: "XiongjieDai"),
        Published(shape: Shapes.llama70B, type: .q5KM, bytes: 49_950_469_652, citation: "XiongjieDai"),
        Published(shape: Shapes.llama70B, type: .q4v0, hasMatrix: true, bytes: 40.12e9, exactness: 6e6, citation: "bartowski"),
        Published(shape: Shapes.llama70B, type: .q3KL, bytes: 37.14e9, citation: "bartowski"),
        // October 2023 and before: Q4_K_S widens four layers, not ten.
        Published(shape: Shapes.llama2of70B, type: .q4KS, era: .early, bytes: 39.07e9, citation: "TheBloke/Synthia-70B-v1.1-GGUF"),
        Published(shape: Shapes.llama2of70B, type: .q6K, era: .early, bytes: 56.59e9, citation: "TheBloke/Synthia-70B-v1.1-GGUF"),
        Published(shape: Shapes.llama2of70B, type: .q3KM, era: .early, bytes: 33.19e9, citation: "TheBloke/Genz-70b-GGUF, index id 31439505054"),
        Published(shape: Shapes.llama2of70B, type: .q2K, era: .early, bytes: 29.28e9, citation: "TheBloke/Genz-70b-GGUF, index id 31439505054"),
        // A vocabulary of 32,016 rows was no multiple of 256: its output stayed in 16 bits.
        Published(shape: Shapes.codeLlama13B, type: .q2K, era: .early, bytes: 5.66e9, citation: "TheBloke/CodeLlama-13B-Instruct-GGUF"),
        Published(shape: Shapes.codeLlama13B, type: .q4KM, era: .early, bytes: 8.06e9, citation: "TheBloke/CodeLlama-13B-Instruct-GGUF"),
        Published(shape: Shapes.codeLlama13B, type: .q6K, era: .early, bytes: 10.83e9, citation: "TheBloke/CodeLlama-13B-Instruct-GGUF"),
        // Until January 2024 Q2_K was nearly Q3_K_S.
        Published(shape: Shapes.solar, type: .q2K, era: .middle, bytes: 4.55e9, citation: "TheBloke/Nous-Hermes-2-SOLAR-10.7B-GGUF"),
        Published(shape: Shapes.solar, type: .q3KM, era: .middle, bytes: 5.19e9, exactness: 6e6, citation: "TheBloke/Nous-Hermes-2-SOLAR-10.7B-GGUF"),
        Published(shape: Shapes.phi2, type: .q2K, era: .middle, bytes: 1.17e9, citation: "TheBloke/dolphin-2_6-phi-2-GGUF"),
        // December 2023: experts were tensors of names that no rule matched.
        Published(
            shape: Shapes.mixtral, type: .q2K, era: .middle, bytes: 15.64e9, exactness: 7e6, citation: "dolphin-2.5-mixtral-8x7b, index id 8883500705"
        ),
        Published(shape: Shapes.mixtral, type: .q3KM, era: .middle, bytes: 20.36e9, citation: "dolphin-2.5-mixtral-8x7b, index id 8883500705"),
        Published(shape: Shapes.mixtral, type: .q4KM, era: .middle, bytes: 26.44e9, citation: "dolphin-2.5-mixtral-8x7b, index id 8883500705"),
        Published(shape: Shapes.mixtral, type: .q5KM, era: .middle, bytes: 32.23e9, citation: "dolphin-2.5-mixtral-8x7b, index id 8883500705"),
        // GGML v3, July 2023: "Uses GGML_TYPE_Q4_K for the attention.vw and feed_forward.w2 tensors", no first layers.
        Published(shape: Shapes.llama2of7B, type: .q2K, era: .ggml, bytes: 2.87e9, citation: "card of llama-2-7b-chat.ggmlv3, index id 34887807396"),
        Published(shape: Shapes.llama2of7B, type: .q3KM, era: .ggml, bytes: 3.28e9, citation: "card of llama-2-7b-chat.ggmlv3, index id 34887807396"),
        Published(shape: Shapes.llama2of7B, type: .q4KS, era: .ggml, bytes: 3.83e9, citation: "card of llama-2-7b-chat.ggmlv3, index id 34887807396"),
        Published(shape: Shapes.llama2of7B, type: .q4v0, era: .ggml, bytes: 3.79e9, citation: "card of llama-2-7b-chat.ggmlv3, index id 34887807396"),
        Published(shape: Shapes.llama2of7B, type: .q4v1, era: .ggml, bytes: 4.21e9, citation: "card of llama-2-7b-chat.ggmlv3, index id 34887807396"),
    ]

    @Test(arguments: published)
    func `a file has its published size`(file: Published) {
        let size = GGUFFile(
            architecture: file.shape, type: file.type, era: file.era, hasImportanceMatrix: file.hasMatrix, countsMetadata: !file.isPrinted
        ).bytes.value
        #expect(abs(size - file.bytes) <= file.exactness + 1e-4 * file.bytes, "\(size)")
    }

    @Test func `the size is the same whether tensors are summed in closed form or one by one`() {
        // Q8_0 has no exception, so 8.5 bits a weight and 32 a norm are all there is.
        let shape = Shapes.llama8B
        let norms = Double(65 * 4096)
        let expected = (Double(shape.parameters) - norms) * 8.5 / 8 + norms * 4
        let size = GGUFFile(architecture: shape, type: .q8v0, countsMetadata: false).bytes.value
        #expect(abs(size - expected) < 1)
    }

    /// Where blocks do not divide rows, types fall back to others, and the order is lost.
    @Test(arguments: Shapes.all.filter { $0.hidden % 256 == 0 && $0.feedForward % 256 == 0 })
    func `a file type of more bits is never smaller`(shape: Architecture) {
        let order: [WeightFormat.GGUFFileType] = [.iq1S, .iq1M, .iq2XXS, .iq2XS, .q2K, .q3KS, .q3KM, .q4KS, .q4KM, .q5KM, .q6K, .q8v0, .f16, .f32]
        let sizes = order.map { GGUFFile(architecture: shape, type: $0).bytes }
        for (less, more) in zip(sizes, sizes.dropFirst()) { #expect(less <= more) }
    }

    @Test func `a day falls into the era whose rules held`() {
        #expect(GGUFEra(year: 2023, month: 8, day: 20) == .ggml)
        #expect(GGUFEra(year: 2023, month: 8, day: 21) == .early)
        #expect(GGUFEra(year: 2023, month: 12, day: 31) == .middle)
        #expect(GGUFEra(year: 2024, month: 1, day: 11) == .current)
        #expect(GGUFEra.ggml < .early && GGUFEra.middle < .current)
    }

    @Test func `of a mixture of experts the active ones are read`() {
        let file = GGUFFile(architecture: Shapes.mixtral, type: .q4KM)
        let share = file.readBytes / file.bytes
        #expect(share > 0.25 && share < 0.32, "\(share)")
        let dense = GGUFFile(architecture: Shapes.llama2of7B, type: .f16, countsMetadata: false)
        let embedding = Bytes(2 * 32_000 * 4096)
        #expect(abs((dense.bytes - dense.readBytes - embedding).value) < 1)
    }
}

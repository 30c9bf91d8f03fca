import MigrationCost
import Testing

@Suite struct DeviceFitTests {
    private static func conditions(
        _ shape: Architecture, _ type: WeightFormat.GGUFFileType, _ device: String, _ count: Int = 1, tokens: Double = 1024
    ) throws -> FitConditions {
        FitConditions(
            architecture: shape, format: .gguf(type), device: try #require(DeviceCatalogue.shipped[device]), deviceCount: count, tokens: tokens,
            engine: "llama.cpp")
    }

    /// Runs that XiongjieDai published (GPU-Benchmarks-on-LLM-Inference).
    @Test(arguments: [
        (true, "F16", "rtx-4080", 1, true), (false, "F16", "rtx-3090", 6, true), (false, "F16", "rtx-5000-ada", 4, false),
        (false, "Q4_K_M", "rtx-4080", 1, false), (false, "Q4_K_M", "rtx-4090", 2, true), (false, "F16", "m2-ultra-76", 1, true),
        (true, "F16", "rtx-3070", 1, false),
    ])
    func `a published run is decided right`(isSmall: Bool, type: String, device: String, count: Int, ran: Bool) throws {
        let file = try #require(WeightFormat.GGUFFileType(rawValue: type))
        #expect(DeviceFit(try Self.conditions(isSmall ? Shapes.llama8B : Shapes.llama70B, file, device, count)).fits == ran)
    }

    @Test func `what does not fit is named`() throws {
        #expect(DeviceFit(try Self.conditions(Shapes.llama70B, .f16, "rtx-4090")).obstacle == .weights)
        #expect(DeviceFit(try Self.conditions(Shapes.llama8B, .q4KM, "rtx-4090", tokens: 500_000)).obstacle == .cache)
        var odd = try Self.conditions(Shapes.qwen7B, .q4KM, "rtx-4090", 8)
        odd.split = .tensors
        #expect(DeviceFit(odd).obstacle == .heads)
        let fits = DeviceFit(try Self.conditions(Shapes.llama8B, .q4KM, "rtx-4090"))
        #expect(fits.obstacle == nil && fits.load < 1 && fits.needed.total <= fits.usable)
    }

    @Test func `the smallest number of devices is a power of two that divides the heads`() throws {
        var asked = try Self.conditions(Shapes.llama70B, .f16, "a100-sxm-80")
        asked.format = .plain(.bfloat16)
        asked.split = .tensors
        #expect(DeviceFit.smallestCount(asked) == 2)
        asked.architecture = Shapes.deepSeek
        #expect(DeviceFit.smallestCount(asked) == 32)
        #expect(DeviceFit.smallestCount(asked, upTo: 16) == nil)
    }

    @Test func `a longer context, more sequences or a smaller device never begins to fit`() throws {
        for shape in [Shapes.llama8B, Shapes.llama70B, Shapes.mixtral] {
            for count in [1, 2, 3, 6, 8] {
                var load = 0.0
                for tokens in [0.0, 512, 8192, 131_072] {
                    var asked = try Self.conditions(shape, .q4KM, "rtx-4090", count, tokens: tokens)
                    let fit = DeviceFit(asked)
                    #expect(fit.load >= load)
                    load = fit.load
                    asked.device.memory = asked.device.memory / 2
                    #expect(!DeviceFit(asked).fits || fit.fits)
                    asked.device.memory = asked.device.memory * 2
                    asked.sequences = 2
                    #expect(DeviceFit(asked).load >= fit.load)
                }
            }
        }
    }

    @Test func `Metal grants three quarters of unified memory`() throws {
        let device = try #require(DeviceCatalogue.shipped["m2-ultra-76"])
        let fit = DeviceFit(try Self.conditions(Shapes.llama8B, .q4KM, "m2-ultra-76"))
        #expect(fit.usable == device.memory * 0.75)
    }
}

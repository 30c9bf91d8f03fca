import Foundation
import MigrationCost
import Testing

@Suite struct FormatFitTests {
    private static func device(_ id: String) throws -> Device { try #require(DeviceCatalogue.shipped[id]) }

    @Test func `every model in every format fits exactly where the decision about devices says so`() throws {
        var (fitting, failing) = (0, 0)
        for shape in Shapes.all {
            for format in CommonFormats.all {
                for (id, count) in [("rtx-4090", 1), ("rtx-3070", 1), ("a100-sxm-80", 2), ("m2-ultra-76", 1)] {
                    for tokens in [512.0, 32_768, 262_144] {
                        var wish = FitWish()
                        (wish.context, wish.batch, wish.deviceCount) = (tokens, 2, count)
                        let fit = FormatFit(shape, in: format, on: try Self.device(id), wish: wish)
                        // GGUF runs in llama.cpp, as everything does on a chip of Apple; the rest in servers.
                        let isLocal = if case .gguf = format { true } else { id.hasPrefix("m2") }
                        let decided = DeviceFit(
                            FitConditions(
                                architecture: shape, format: format, device: try Self.device(id), deviceCount: count, split: .tensors, sequences: 2,
                                tokens: tokens, engine: isLocal ? "llama.cpp" : "vllm"))
                        #expect(fit.obstacle == decided.obstacle, "\(shape.parameters) \(format.name) \(id) \(tokens)")
                        #expect(abs(fit.needed.total / decided.needed.total - 1) < 1e-9)
                        #expect((fit.decode != nil) == fit.fits && (fit.prefill != nil) == fit.fits)
                        if fit.fits { fitting += 1 } else { failing += 1 }
                    }
                }
            }
        }
        #expect(fitting > 100 && failing > 100)
    }

    @Test func `the most context is the last that fits`() throws {
        let device = try Self.device("rtx-4090")
        for shape in Shapes.all {
            var wish = FitWish()
            wish.context = 1
            guard let most = FormatFit(shape, in: .gguf(.q4KM), on: device, wish: wish).mostContext else { continue }
            wish.context = most
            #expect(FormatFit(shape, in: .gguf(.q4KM), on: device, wish: wish).fits)
            wish.context = most + 1
            #expect(!FormatFit(shape, in: .gguf(.q4KM), on: device, wish: wish).fits, "\(shape.parameters)")
        }
    }

    @Test func `a longer context never needs less memory, and more sequences neither`() throws {
        let device = try Self.device("h100-sxm")
        for shape in Shapes.all {
            var before = Bytes.zero
            for tokens in [1.0, 100, 4_096, 4_097, 100_000] {
                var wish = FitWish()
                wish.context = tokens
                let needed = FormatFit(shape, in: .plain(.float8), on: device, wish: wish).needed.total
                #expect(needed >= before)
                before = needed
                wish.batch = 4
                #expect(FormatFit(shape, in: .plain(.float8), on: device, wish: wish).needed.total >= needed)
            }
        }
    }

    @Test func `the size of a published file counts, unless it is of something else`() throws {
        let (device, format) = (try Self.device("rtx-4090"), WeightFormat.gguf(.q4KM))
        let worked = WeightSize(of: Shapes.llama8B, in: format).total
        let plain = FormatFit(Shapes.llama8B, in: format, on: device, wish: FitWish())
        let larger = FormatFit(Shapes.llama8B, in: format, file: worked * 1.1, on: device, wish: FitWish())
        #expect(larger.isMeasured && abs(larger.needed.weights / plain.needed.weights - 1.1) < 1e-9)
        let other = FormatFit(Shapes.llama8B, in: format, file: worked * 3, on: device, wish: FitWish())
        #expect(!other.isMeasured && other.needed == plain.needed)
    }

    @Test func `formats of 16 bits lose nothing and others lose more the fewer bits they have`() throws {
        let device = try Self.device("h100-sxm")
        func points(_ format: WeightFormat) -> Double { FormatFit(Shapes.llama8B, in: format, on: device, wish: FitWish()).points.likely.value }
        #expect(points(.plain(.bfloat16)) == 0)
        #expect(points(.gguf(.q6K)) > points(.gguf(.q4KM)) && points(.gguf(.q4KM)) > points(.gguf(.q2K)) && points(.gguf(.q6K)) <= 0)
    }

    @Test func `what fits comes first, then what loses least`() throws {
        let device = try Self.device("rtx-4090")
        let fits = CommonFormats.all.map { FormatFit(Shapes.codeLlama13B, in: $0, on: device, wish: FitWish()) }.sorted(by: FormatFit.precedes)
        let firstBad = fits.firstIndex { !$0.fits } ?? fits.count
        #expect(firstBad > 0 && firstBad < fits.count && fits[firstBad...].allSatisfy { !$0.fits })
        let losses = fits[..<firstBad].map(\.perplexity.likely.value)
        #expect(losses == losses.sorted())
    }

    @Test func `the smallest devices are the smallest of all that fit`() throws {
        for shape in [Shapes.llama1B, Shapes.llama8B, Shapes.llama70B] {
            for format in [WeightFormat.plain(.bfloat16), .gguf(.q4KM)] {
                let smallest = SmallestDevices(shape, in: format, wish: FitWish(), most: 5)
                let first = try #require(smallest.choices.first, "\(shape.parameters) \(format.name)")
                #expect(smallest.choices.allSatisfy { $0.fit.fits && $0.count >= first.count })
                for device in DeviceCatalogue.shipped.devices where first.count == 1 && device.memory < first.device.memory {
                    guard CommonFormats.on(device.kind).contains(format) else { continue }
                    #expect(!FormatFit(shape, in: format, on: device, wish: FitWish()).fits, "\(device.id)")
                }
                if first.count > 1 {
                    for device in DeviceCatalogue.shipped.devices where CommonFormats.on(device.kind).contains(format) {
                        #expect(!FormatFit(shape, in: format, on: device, wish: FitWish()).fits, "\(device.id)")
                    }
                }
            }
        }
    }
}

import ModelCards
import Testing

/// GGUF headers that the `gguf` package does not write: old versions, and headers that break the rules.
struct GGUFHeaderTests {
    private static let example = GGUFBuilder.model([
        ("general.name", .text("River 7B")), ("general.languages", .texts(["en", "ga"])), ("llama.context_length", .uint32(4096)),
        ("llama.rope.freq_base", .float32(10_000)), ("own.small", .uint8(7)), ("own.large", .uint64(.max)),
    ])

    private func kinds(_ builder: GGUFBuilder, limits: HeaderLimits = .init()) -> [HeaderProblem.Kind] {
        GGUFHeader.read(builder.bytes, limits: limits).problems.map(\.kind)
    }

    @Test(arguments: [1, 2, 3] as [UInt32], [false, true]) func `every version is read in both byte orders`(version: UInt32, isBigEndian: Bool) {
        var builder = Self.example
        builder.version = version
        builder.isBigEndian = isBigEndian
        let header = GGUFHeader.read(builder.file, fileByteCount: UInt64(builder.file.count))
        #expect(header.problems.isEmpty)
        #expect(header.version == version)
        #expect(header.isBigEndian == isBigEndian)
        #expect(header.value("general.name")?.text == "River 7B")
        #expect(header.value("general.languages")?.texts == ["en", "ga"])
        #expect(header.value("llama.rope.freq_base") == .float32(10_000))
        #expect(header.value("own.large") == .uint64(.max))
        #expect(header.tensors.map(\.weightCount) == [1024])
        #expect(header.tensors.map(\.byteCount) == [576])
        #expect(header.condensed().map { GGUFHeader.read($0) } == header)
    }

    @Test func `a prefix gives what was read and where it ends`() {
        let bytes = Self.example.bytes
        let whole = GGUFHeader.read(bytes)
        for count in 0..<bytes.count {
            let header = GGUFHeader.read(Array(bytes.prefix(count)))
            #expect(header.stop?.kind == .truncated)
            #expect((header.stop?.offset ?? .max) <= count)
            #expect(header.entries == Array(whole.entries.prefix(header.entries.count)))
            #expect(header.condensed() == nil)
        }
    }

    @Test(arguments: [0, 0x01, 0x7F, 0x80, 0xFF] as [UInt8]) func `no byte that is changed makes a crash`(byte: UInt8) {
        for builder in [
            Self.example,
            {
                var big = Self.example; big.isBigEndian = true; return big
            }(),
        ] {
            var bytes = builder.bytes
            for index in bytes.indices {
                let kept = bytes[index]
                bytes[index] = byte
                let header = GGUFHeader.read(bytes, fileByteCount: 5000)
                if let condensed = header.condensed() { #expect(GGUFHeader.read(condensed).problems == header.problems) }
                bytes[index] = kept
            }
        }
    }

    @Test func `files of the package are read whatever byte of them is changed`() throws {
        let files = try WeightFiles(seed: 3)
        defer { files.remove() }
        for file in files.files("gguf").filter({ ["random-1.gguf", "random-2.gguf"].contains($0.file) }) {
            let bytes = Array(try files.bytes(file).prefix(1500))
            for index in bytes.indices {
                var changed = bytes
                changed[index] ^= 0xA5
                _ = GGUFHeader.read(changed).problems
                _ = GGUFHeader.read(Array(bytes.prefix(index))).problems
            }
        }
    }

    @Test func `counts that lie cost nothing`() {
        var builder = Self.example
        builder.keyCount = .max
        #expect(kinds(builder) == [.tooLarge])
        builder.keyCount = 60_000
        #expect(GGUFHeader.read(builder.bytes).stop != nil)
        builder.keyCount = nil
        builder.tensorCount = .max
        #expect(kinds(builder) == [.tooLarge])
        builder.tensorCount = 150_000
        #expect(kinds(builder) == [.truncated])
        for type in UInt32(0)...12 {
            for count: UInt64 in [.max, .max / 8, 1 << 40] {
                let list = GGUFBuilder().number(type) + GGUFBuilder().number(count)
                let lying = GGUFBuilder.model([("list", .raw(type: 9, bytes: list))])
                let header = GGUFHeader.read(lying.bytes)
                #expect(header.stop != nil, "\(type) \(count)")
            }
        }
        let text = GGUFBuilder.model([("text", .raw(type: 8, bytes: GGUFBuilder().number(UInt64.max)))])
        #expect(kinds(text) == [.truncated])
    }

    @Test func `lists that nest too deep are refused`() {
        func nested(_ depth: Int) -> GGUFBuilder {
            let builder = GGUFBuilder()
            var bytes: [UInt8] = []
            for _ in 0..<depth { bytes += builder.number(UInt32(9)) + builder.number(UInt64(1)) }
            bytes += builder.number(UInt32(0)) + builder.number(UInt64(1)) + [1]
            return .model([("deep", .raw(type: 9, bytes: bytes))])
        }
        #expect(kinds(nested(7)).isEmpty)
        #expect(kinds(nested(8)) == [.tooLarge])
        #expect(kinds(nested(100_000)) == [.tooLarge])
    }

    @Test func `what is kept is bounded and the rest is counted`() {
        var limits = HeaderLimits()
        limits.keptByteCount = 2000
        let builder = GGUFBuilder.model((0..<20).map { ("k\($0)", .text(String(repeating: "x", count: 300))) })
        let header = GGUFHeader.read(builder.bytes, limits: limits)
        #expect(header.problems.isEmpty)
        #expect(header.entries.filter { $0.value == .longText(byteCount: 300) }.count == 14)
        #expect(header.condensed().map { GGUFHeader.read($0, limits: limits) } == header)
    }

    @Test func `keys of a condensed header that a file uses for something else are left alone`() {
        let builder = GGUFBuilder.model([
            ("pedigree.data_offset", .text("llama")), ("pedigree.file_size", .uint32(1)), ("pedigree.omitted.general.name", .text("x")),
            ("general.name", .text("River 7B")), ("pedigree.other", .text("kept")),
        ])
        let header = GGUFHeader.read(builder.bytes, fileByteCount: 5000)
        #expect(header.entries.map(\.key) == ["general.architecture", "general.name", "pedigree.other", "general.file_type"])
        #expect(header.fileByteCount == 5000)
        #expect(header.condensed().map { GGUFHeader.read($0) } == header)
    }

    @Test func `bounds hold for the condensed header and for texts that were repaired`() {
        var limits = HeaderLimits()
        (limits.keyCount, limits.nameByteCount, limits.keptTextByteCount, limits.keptArrayByteCount) = (4, 20, 30, 60)
        let broken = [UInt8](repeating: 0xFF, count: 15)
        let builder = GGUFBuilder()
        let text = builder.length(15) + broken
        let list = builder.number(UInt32(8)) + builder.length(2) + text + text
        let header = GGUFHeader.read(
            GGUFBuilder.model([(String(repeating: "k", count: 20), .raw(type: 8, bytes: text)), ("list", .raw(type: 9, bytes: list))]).bytes,
            limits: limits)
        #expect(header.stop == nil)
        #expect(header.entries.dropFirst().prefix(2).map(\.value) == [.longText(byteCount: 15), .longArray(of: .text, count: 2)])
        #expect(header.condensed().map { GGUFHeader.read($0, limits: limits) } == header)
        #expect(kinds(.model([("a", .uint8(0)), ("b", .uint8(0)), ("c", .uint8(0))]), limits: limits) == [.tooLarge])
        #expect(kinds(.model([(String(repeating: "k", count: 21), .uint8(0))]), limits: limits) == [.malformed])
    }

    @Test func `rules of the format are checked`() {
        #expect(GGUFHeader.read(Array("GGML".utf8) + [UInt8](repeating: 0, count: 40)).problems.map(\.kind) == [.malformed])
        var builder = Self.example
        builder.version = 4
        #expect(kinds(builder) == [.malformed])
        builder = Self.example
        builder.entries.append(builder.entries[1])
        #expect(kinds(builder) == [.malformed])
        builder = Self.example
        builder.tensors += builder.tensors
        #expect(kinds(builder) == [.malformed])
        #expect(kinds(GGUFBuilder.model([("general.alignment", .uint32(24))])) == [.malformed])
        #expect(kinds(GGUFBuilder.model([("general.alignment", .uint64(32))])) == [.malformed])
        #expect(kinds(GGUFBuilder.model([("odd", .raw(type: 13, bytes: []))])) == [.malformed])
        #expect(kinds(GGUFBuilder.model(blockWeights: 250)) == [.malformed])
        #expect(kinds(GGUFBuilder.model(type: 77)) == [.unknownType])
        builder = Self.example
        builder.tensors = [GGUFBuilder.Tensor(name: "a", dimensions: [1 << 40, 1 << 40], type: 0, byteCount: 64)]
        #expect(kinds(builder) == [.malformed])
        builder.tensors = [
            GGUFBuilder.Tensor(name: "a", dimensions: [4], type: 0, byteCount: 99),
            GGUFBuilder.Tensor(name: "b", dimensions: [4], type: 0, byteCount: 16),
        ]
        #expect(kinds(builder) == [.malformed])
    }

    @Test func `a file that was cut is seen by its size`() {
        let file = Self.example.file
        #expect(GGUFHeader.read(file, fileByteCount: UInt64(file.count)).problems.isEmpty)
        #expect(GGUFHeader.read(file, fileByteCount: UInt64(file.count - 65)).problems.map(\.kind) == [.weightsMissing])
    }
}

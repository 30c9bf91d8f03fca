import Compression
import Testing

@Suite struct GzipTests {
    static let sizes = [0, 1, 2, 1000, 65_535, 65_536, 65_537, 131_072, 1_000_003]

    @Test(arguments: sizes)
    func `what is packed unpacks to the same`(size: Int) throws {
        var generator = SeededGenerator(seed: 1)
        for bytes in [generator.noise(size), generator.prose(size), [UInt8](repeating: 0, count: size)] {
            #expect(try Gzip.unpacked(Gzip.packed(bytes), limit: size) == bytes)
        }
    }

    @Test(arguments: Gzipper.allCases)
    func `other programs unpack what is packed here`(program: Gzipper) throws {
        var generator = SeededGenerator(seed: 2)
        for bytes in [[], generator.noise(70_000), generator.prose(300_000)] {
            #expect(try program.run(try Gzip.packed(bytes), packs: false) == bytes)
        }
    }

    @Test(arguments: Gzipper.allCases)
    func `what other programs pack unpacks here`(program: Gzipper) throws {
        var generator = SeededGenerator(seed: 3)
        for bytes in [[], generator.noise(70_000), generator.prose(300_000)] {
            let packed = try #require(try program.run(bytes, packs: true))
            #expect(try Gzip.unpacked(packed, limit: bytes.count) == bytes)
        }
    }

    @Test func `equal bytes pack alike`() throws {
        let bytes = Array("the same".utf8)
        #expect(try Gzip.packed(bytes) == Gzip.packed(bytes))
    }

    @Test func `several members are one text, empty ones too`() throws {
        var generator = SeededGenerator(seed: 4)
        let parts = [generator.prose(10), [], generator.noise(200_000), [], generator.prose(90_000)]
        let packed = try parts.flatMap { try Gzip.packed($0) }
        #expect(try Gzip.unpacked(packed, limit: 1_000_000) == Array(parts.joined()))
    }

    @Test(arguments: [1, 2, 7, 100, 4096, 65_536])
    func `pieces of any size give the same text`(pieceSize: Int) throws {
        var generator = SeededGenerator(seed: 5)
        let parts = [generator.prose(100_000), generator.noise(20_000), [UInt8](repeating: 7, count: 300_000)]
        let packed = try parts.flatMap { try Gzip.packed($0) }
        var reader = try GzipReader()
        var result: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: pieceSize) {
            result += try reader.unpack(packed[start..<min(start + pieceSize, packed.count)], limit: 10_000_000)
        }
        try reader.finish()
        #expect(result == Array(parts.joined()))
    }

    @Test func `a file that ends at any byte is said to be truncated`() throws {
        var generator = SeededGenerator(seed: 6)
        let packed = try Gzip.packed(generator.prose(3000))
        for end in packed.indices {
            #expect(throws: GzipError.truncated, "\(end) of \(packed.count) bytes") {
                try Gzip.unpacked(Array(packed[..<end]), limit: 10_000)
            }
        }
    }

    @Test func `a second member that ends at any byte is said to be truncated`() throws {
        let first = try Gzip.packed(Array("first".utf8))
        let packed = try first + Gzip.packed(Array("second".utf8))
        for end in packed.indices where end > first.count {
            #expect(throws: GzipError.truncated) { try Gzip.unpacked(Array(packed[..<end]), limit: 100) }
        }
        #expect(try Gzip.unpacked(Array(packed[..<first.count]), limit: 100) == Array("first".utf8))
    }

    @Test func `a flipped bit never gives another text`() throws {
        var generator = SeededGenerator(seed: 7)
        let bytes = generator.prose(600)
        let packed = try Gzip.packed(bytes)
        for index in packed.indices {
            for bit in 0..<8 {
                var damaged = packed
                damaged[index] ^= 1 << bit
                let result = try? Gzip.unpacked(damaged, limit: 100_000)
                #expect(result == nil || result == bytes, "bit \(bit) of byte \(index)")
            }
        }
    }

    @Test func `what follows the last member and is no gzip is refused`() throws {
        let packed = try Gzip.packed([1, 2, 3]) + Array("rest of something else".utf8)
        #expect(throws: GzipError.notGzip) { try Gzip.unpacked(packed, limit: 100) }
    }
}

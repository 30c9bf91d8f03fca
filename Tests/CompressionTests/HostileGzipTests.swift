import Compression
import Testing

@Suite struct HostileGzipTests {
    @Test func `a bomb is refused at the limit`() throws {
        let bomb = try Gzip.packed([UInt8](repeating: 0, count: 64 << 20), level: 9)
        #expect(bomb.count < 70_000)
        #expect(throws: GzipError.tooLarge(limit: 1 << 20)) { try Gzip.unpacked(bomb, limit: 1 << 20) }
    }

    @Test func `many small members are bounded together`() throws {
        let member = try Gzip.packed([UInt8](repeating: 0, count: 60_000))
        let bomb = (0..<1000).flatMap { _ in member }
        #expect(throws: GzipError.tooLarge(limit: 1 << 20)) { try Gzip.unpacked(bomb, limit: 1 << 20) }
    }

    @Test(arguments: [1, 65_535, 65_536, 65_537, 200_000])
    func `the limit itself is allowed and one byte more is not`(size: Int) throws {
        let packed = try Gzip.packed([UInt8](repeating: 3, count: size))
        #expect(try Gzip.unpacked(packed, limit: size).count == size)
        #expect(throws: GzipError.tooLarge(limit: size - 1)) { try Gzip.unpacked(packed, limit: size - 1) }
    }

    @Test func `what is kept at the limit is the beginning of the text`() throws {
        var generator = SeededGenerator(seed: 8)
        let text = generator.prose(200_000)
        var reader = try GzipReader()
        var result: [UInt8] = []
        #expect(throws: GzipError.tooLarge(limit: 1000)) { try reader.unpack(try Gzip.packed(text)[...], limit: 1000, into: &result) }
        #expect(result == Array(text.prefix(1000)))
    }

    @Test func `what comes before damage is kept`() throws {
        var generator = SeededGenerator(seed: 9)
        let text = generator.prose(500_000)
        var packed = try Gzip.packed(text)
        // The checksum is wrong, and everything before it is right.
        packed[packed.count - 5] ^= 0xFF
        var reader = try GzipReader()
        var result: [UInt8] = []
        #expect(throws: GzipError.notGzip) { try reader.unpack(packed[...], limit: 1_000_000, into: &result) }
        #expect(result == text)
    }

    @Test func `random bytes never crash`() {
        var generator = SeededGenerator(seed: 10)
        for round in 0..<2000 {
            var bytes = generator.noise(Int(generator.next() % 3000))
            // Half of them begin as gzip does, so that zlib looks at the rest.
            if round.isMultiple(of: 2) { bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bytes }
            let result = try? Gzip.unpacked(bytes, limit: 1 << 16)
            #expect(result == nil || bytes.count > 18)
        }
    }

    @Test func `a reader that failed fails again`() throws {
        var reader = try GzipReader()
        #expect(throws: GzipError.notGzip) { try reader.unpack(Array("no gzip at all".utf8)[...], limit: 100) }
        #expect(throws: GzipError.notGzip) { try reader.unpack(try Gzip.packed([1])[...], limit: 100) }
    }
}

import Postgres
import Testing

@Suite struct CopyRowScannerTests {
    private static let header = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    /// Two columns: one byte, and NULL.
    private static let row: [UInt8] = [0, 2, 0, 0, 0, 1, 42, 0xFF, 0xFF, 0xFF, 0xFF]
    private static let end: [UInt8] = [0xFF, 0xFF]

    @Test func `rows are found however the bytes are cut`() throws {
        let bytes = Self.header + Self.row + Self.row + Self.row + Self.end
        for size in 1...bytes.count {
            var scanner = CopyRowScanner()
            var found = 0
            for start in stride(from: 0, to: bytes.count, by: size) {
                guard let rows = try scanner.receive(Array(bytes[start..<min(bytes.count, start + size)])) else { continue }
                for rowStart in rows.rowStarts {
                    #expect(Array(rows.bytes[rowStart..<rowStart + Self.row.count]) == Self.row)
                    found += 1
                }
            }
            try scanner.finish()
            #expect(found == 3)
        }
    }

    private static let malformed: [([UInt8], CopyRowScanner.Failure)] = {
        let signature = Array(header.prefix(11))
        let critical: [UInt8] = [0, 1, 0, 0, 0, 0, 0, 0]
        let negative: [UInt8] = [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x00]
        let longRow: [UInt8] = [0, 1, 0xFF, 0xFF, 0xFF, 0xFE]
        return [
            (Array("NOTCOPY".utf8) + [UInt8](repeating: 0, count: 20), .signature), (signature + critical, .flags),
            (signature + negative, .length), (header + longRow, .length), (header + [0xFF, 0xFE], .length),
            (header + end + [0], .trailing),
        ]
    }()

    @Test(arguments: malformed)
    func `malformed bytes are refused`(bytes: [UInt8], failure: CopyRowScanner.Failure) {
        #expect(throws: failure) {
            var scanner = CopyRowScanner()
            _ = try scanner.receive(bytes)
        }
    }

    @Test func `an end that does not come is noticed`() throws {
        var scanner = CopyRowScanner()
        _ = try scanner.receive(Self.header + Self.row)
        #expect(throws: CopyRowScanner.Failure.truncated) { try scanner.finish() }
    }
}

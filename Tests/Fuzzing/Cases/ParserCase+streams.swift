import Compression
import Postgres

/// Bytes of other programs.
extension ParserCase {
    static let streams: [ParserCase] = [
        ParserCase(
            "gzip", "a gzip stream, whole and in pieces",
            seeds: { file in (try? Gzip.packed(Array(file.bytes.prefix(6000)))).map { [$0] } ?? [] },
            violation: gzipViolation),
        ParserCase(
            "copy", "the rows of a binary COPY, wherever they are cut", maximumByteCount: 1024, words: ["PGCOPY\n"],
            seeds: { file in file.name == "catalogue.jsonl" ? copies(of: file.lines) : [] },
            violation: copyViolation),
    ]

    private static let limit = 1 << 20

    @Sendable private static func gzipViolation(_ bytes: [UInt8]) -> String? {
        let whole = try? Gzip.unpacked(bytes, limit: limit)
        if let whole, whole.count > limit { return "\(whole.count) bytes" }
        var pieces: [UInt8] = []
        let size = 1 + Int(bytes.first ?? 0) % 97
        do {
            var reader = try GzipReader()
            for start in stride(from: 0, to: bytes.count, by: size) {
                pieces += try reader.unpack(bytes[start..<min(bytes.count, start + size)], limit: limit - pieces.count)
            }
            try reader.finish()
        } catch {
            return whole == nil ? nil : "in pieces it is refused: \(error)"
        }
        return whole == pieces ? nil : "in pieces it is something else"
    }

    @Sendable private static func copyViolation(_ bytes: [UInt8]) -> String? {
        let whole = rows(bytes, size: max(1, bytes.count))
        let size = 1 + Int(bytes.last ?? 0) % 23
        let pieces = rows(bytes, size: size)
        return whole.isComplete == pieces.isComplete && (!whole.isComplete || whole.rows == pieces.rows) ? nil : "pieces of \(size) give other rows"
    }

    private static func rows(_ bytes: [UInt8], size: Int) -> (rows: [[UInt8]], isComplete: Bool) {
        var scanner = CopyRowScanner()
        var rows: [[UInt8]] = []
        do throws(CopyRowScanner.Failure) {
            for start in stride(from: 0, to: bytes.count, by: size) {
                guard let complete = try scanner.receive(Array(bytes[start..<min(bytes.count, start + size)])) else { continue }
                rows += complete.rowStarts.map { Array(complete.bytes[$0..<rowEnd(complete.bytes, from: $0)]) }
            }
            try scanner.finish()
        } catch {
            return (rows, false)
        }
        return (rows, true)
    }

    /// Where a complete row ends: behind as many values as it begins with.
    private static func rowEnd(_ bytes: [UInt8], from start: Int) -> Int {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
        return (0..<number(start..<start + 2)).reduce(start + 2) { offset, _ in
            let length = number(offset..<offset + 4)
            return offset + 4 + (length == 0xFFFF_FFFF ? 0 : length)
        }
    }

    private static func copies(of lines: [[UInt8]]) -> [[UInt8]] {
        let header = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
        return lines.prefix(40).map { line in
            let values = line.split(separator: UInt8(ascii: ",")).prefix(5).map { value in
                [0, 0, UInt8(value.count >> 8 & 0xFF), UInt8(value.count & 0xFF)] + value
            }
            let row = [0, UInt8(values.count)] + values.joined()
            return header + row + row + [0xFF, 0xFF]
        }
    }
}

/// Finds the rows in the bytes of a binary COPY, wherever the network cut them.
///
/// The format: an 11-byte signature, 4 bytes of flags, a header extension with its length, then each row as a column
/// count and the values behind their lengths, and −1 as the last count (PostgreSQL manual, COPY, Binary Format).
package struct CopyRowScanner {
    package enum Failure: Error, Equatable { case signature, flags, length, truncated, trailing }

    private enum Stage { case header, rows, ended }

    private static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
    private var stage = Stage.header
    /// Bytes that were received and not yet handed on.
    private var pending: [UInt8] = []
    private(set) var rowCount = 0

    package init() {}

    /// Takes bytes and gives the complete rows among them: the bytes, and where each row starts. Nil when there are none.
    package mutating func receive(_ bytes: [UInt8]) throws(Failure) -> (bytes: [UInt8], rowStarts: [Int])? {
        if stage == .ended, !bytes.isEmpty { throw .trailing }
        if pending.isEmpty { pending = bytes } else { pending.append(contentsOf: bytes) }
        var offset = 0
        if stage == .header {
            guard let length = try headerLength() else { return nil }
            offset = length
            stage = .rows
        }
        var rowStarts: [Int] = []
        while stage == .rows, let end = try rowEnd(from: offset) {
            if Self.columnCount(in: pending, at: offset) == -1 {
                stage = .ended
                guard end == pending.count else { throw .trailing }
                break
            }
            rowStarts.append(offset)
            offset = end
        }
        let complete = pending
        pending = stage == .ended ? [] : Array(complete[offset...])
        rowCount += rowStarts.count
        return rowStarts.isEmpty ? nil : (complete, rowStarts)
    }

    /// Says that no more comes.
    package func finish() throws(Failure) {
        guard stage == .ended else { throw .truncated }
    }

    private func headerLength() throws(Failure) -> Int? {
        guard pending.count >= 19 else { return nil }
        guard pending.starts(with: Self.signature) else { throw .signature }
        // Bits 16 to 31 are critical: a reader must stop at one that it does not know.
        guard pending[11] == 0, pending[12] == 0 else { throw .flags }
        let length = 19 + Self.length(in: pending, at: 15)
        guard length >= 19 else { throw .length }
        return pending.count >= length ? length : nil
    }

    /// Where the row at `start` ends, or nil when it is not complete.
    private func rowEnd(from start: Int) throws(Failure) -> Int? {
        guard start + 2 <= pending.count else { return nil }
        var offset = start + 2
        let columns = Self.columnCount(in: pending, at: start)
        guard columns >= -1 else { throw .length }
        guard columns > 0 else { return offset }
        for _ in 0..<columns {
            guard offset + 4 <= pending.count else { return nil }
            let length = Self.length(in: pending, at: offset)
            guard length >= -1 else { throw .length }
            offset += 4 + max(0, length)
            guard offset <= pending.count else { return nil }
        }
        return offset
    }

    private static func columnCount(in bytes: [UInt8], at offset: Int) -> Int {
        Int(Int16(bitPattern: UInt16(bytes[offset]) << 8 | UInt16(bytes[offset + 1])))
    }

    static func length(in bytes: [UInt8], at offset: Int) -> Int {
        let high = UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16
        return Int(Int32(bitPattern: high | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])))
    }
}

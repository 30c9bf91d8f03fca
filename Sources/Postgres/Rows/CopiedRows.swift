/// Rows of a binary COPY, as they came, with the place of every value.
///
/// A class, since rows share it.
final class CopiedRows: Sendable {
    let bytes: [UInt8]
    /// Where each row's column count stands in ``bytes``.
    private let rowStarts: [Int]
    /// The number of the first row within its COPY.
    let firstRow: Int

    init(bytes: [UInt8], rowStarts: [Int], firstRow: Int) {
        self.bytes = bytes
        self.rowStarts = rowStarts
        self.firstRow = firstRow
    }

    var rowCount: Int { rowStarts.count }

    func columnCount(row: Int) -> Int {
        let start = rowStarts[row]
        return Int(bytes[start]) << 8 | Int(bytes[start + 1])
    }

    /// The place of a value; nil for NULL. Columns are few, and mostly read from left to right: it walks.
    func range(row: Int, column: Int) -> Range<Int>? {
        var offset = rowStarts[row] + 2
        for _ in 0..<column { offset += 4 + max(0, length(at: offset)) }
        let length = length(at: offset)
        return length < 0 ? nil : offset + 4..<offset + 4 + length
    }

    private func length(at offset: Int) -> Int { CopyRowScanner.length(in: bytes, at: offset) }
}

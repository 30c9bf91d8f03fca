/// Reads numbers and texts from the beginning of a file, never beyond its bytes.
struct HeaderCursor {
    private let bytes: [UInt8]
    var at: Int
    var isBigEndian = false

    init(_ bytes: [UInt8], at start: Int = 0) {
        self.bytes = bytes
        at = start
    }

    /// The next number in the file's byte order.
    mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(HeaderProblem) -> Number {
        let width = Number.bitWidth / 8
        guard bytes.count - at >= width else { throw truncated(at: at) }
        var value: Number = 0
        for index in 0..<width {
            let byte = Number(truncatingIfNeeded: bytes[isBigEndian ? at + index : at + width - 1 - index])
            value = width == 1 ? byte : value << 8 | byte
        }
        at += width
        return value
    }

    /// Passes over bytes without looking at them.
    ///
    /// - Parameters:
    ///   - count: How many elements; any number that a file may state.
    ///   - width: Bytes of each.
    mutating func skip(_ count: UInt64, width: Int) throws(HeaderProblem) {
        let (total, overflow) = count.multipliedReportingOverflow(by: UInt64(width))
        guard !overflow, total <= UInt64(bytes.count - at) else { throw truncated(at: at) }
        at += Int(total)
    }

    /// The next bytes as text, invalid UTF-8 repaired.
    mutating func text(byteCount: UInt64) throws(HeaderProblem) -> String {
        let start = at
        try skip(byteCount, width: 1)
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private func truncated(at offset: Int) -> HeaderProblem {
        HeaderProblem(.truncated, "the bytes end inside the header", offset: offset)
    }
}

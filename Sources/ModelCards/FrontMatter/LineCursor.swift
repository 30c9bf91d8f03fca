/// Walks over the lines of a text; `\n`, `\r\n` and the end close a line.
struct LineCursor {
    private let bytes: [UInt8]
    private let limit: Int
    /// Where the line begins.
    private(set) var start: Int
    /// Where its break begins.
    private(set) var stop: Int
    /// Its number, from 1.
    private(set) var number: Int

    init(_ bytes: [UInt8], from start: Int, to limit: Int? = nil, number: Int = 1) {
        self.bytes = bytes
        self.limit = limit ?? bytes.count
        self.start = start
        self.number = number
        stop = start
        stop = endOfLine(from: start)
    }

    var isAtEnd: Bool { start >= limit }

    /// The line without its break.
    var range: Range<Int> { start..<(stop > start && bytes[stop - 1] == Byte.carriageReturn ? stop - 1 : stop) }

    mutating func advance() {
        start = min(stop + 1, limit)
        number += 1
        stop = endOfLine(from: start)
    }

    private func endOfLine(from start: Int) -> Int {
        var position = start
        while position < limit, bytes[position] != Byte.newline { position += 1 }
        return position
    }

    /// Whether nothing but white space stands on the line.
    var isBlank: Bool { range.allSatisfy { bytes[$0] == Byte.space || bytes[$0] == Byte.tab } }

    mutating func skipBlankLines() { while !isAtEnd, isBlank { advance() } }

    /// Whether the line is `---`.
    var isFence: Bool {
        let line = range
        guard line.count >= 3, bytes[start] == Byte.hyphen, bytes[start + 1] == Byte.hyphen, bytes[start + 2] == Byte.hyphen else { return false }
        return line.dropFirst(3).allSatisfy { bytes[$0] == Byte.space || bytes[$0] == Byte.tab }
    }

    /// Whether the line is `---` after any number of spaces, as in an indented block.
    var isIndentedFence: Bool {
        var line = range
        while let first = line.first, bytes[first] == Byte.space { line.removeFirst() }
        return line.count == 3 && line.allSatisfy { bytes[$0] == Byte.hyphen }
    }

    /// Whether the line begins with `key:`.
    var hasKey: Bool {
        guard !isAtEnd, start < stop, Byte.isLetter(bytes[start]) else { return false }
        var position = start
        while position < stop, Byte.isLetter(bytes[position]) || Byte.isDigit(bytes[position]) || "_-".utf8.contains(bytes[position]) {
            position += 1
        }
        return position < stop && bytes[position] == Byte.colon && (position + 1 >= range.upperBound || bytes[position + 1] == Byte.space)
    }

    /// Whether a line inside an unterminated block still belongs to it.
    var looksLikeMetadata: Bool {
        if isBlank || hasKey { return true }
        let first = bytes[start]
        return first == Byte.space || (first == Byte.hyphen && start + 1 < limit && bytes[start + 1] == Byte.space)
    }
}

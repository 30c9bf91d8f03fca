/// Reads JSON (RFC 8259) into a tree, within bounds; time is linear in the bytes.
///
/// `NaN` and `Infinity`, which Python writes, are read as plain scalars. Of a key that stands twice the last value counts, as in Python.
struct JSONTextReader {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var tree: MetadataTree
    private let limits: ReadingLimits

    /// Reads a whole document.
    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(MetadataError) -> MetadataTree {
        var reader = JSONTextReader(bytes: bytes, limits: limits)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
        reader.tree.root = try reader.value(depth: 1)
        reader.skipSpace()
        guard reader.at == bytes.count else { throw reader.malformed("more than one value") }
        return reader.tree
    }

    private init(bytes: [UInt8], limits: ReadingLimits) {
        self.bytes = bytes
        self.limits = limits
        tree = MetadataTree(source: bytes)
    }

    private func malformed(_ problem: String) -> MetadataError { .malformed(problem: problem, line: line) }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case Byte.newline: line += 1
            case Byte.space, Byte.tab, Byte.carriageReturn: break
            default: return
            }
            at += 1
        }
    }

    private mutating func value(depth: Int) throws(MetadataError) -> Int {
        skipSpace()
        guard at < bytes.count else { throw malformed("the text ends too early") }
        guard depth <= limits.depth else { throw .beyond(code: "metadata_too_deep", message: "nested deeper than \(limits.depth)", line: line) }
        guard tree.nodes.count <= limits.nodeCount else {
            throw .beyond(code: "metadata_too_large", message: "more than \(limits.nodeCount) values", line: line)
        }
        switch bytes[at] {
        case Byte.openBrace: return try object(depth: depth)
        case Byte.openBracket: return try array(depth: depth)
        case Byte.quote: return try string()
        default: return try word()
        }
    }

    private mutating func object(depth: Int) throws(MetadataError) -> Int {
        let mapping = tree.addContainer(.mapping, line: line, offset: at)
        var last = -1
        var keys: [Int] = []
        at += 1
        skipSpace()
        guard !take(Byte.closeBrace) else { return mapping }
        repeat {
            skipSpace()
            guard at < bytes.count, bytes[at] == Byte.quote else { throw malformed("a key must be in quotes") }
            let key = try string()
            keys.append(key)
            skipSpace()
            guard take(Byte.colon) else { throw malformed("a colon is missing") }
            let value = try value(depth: depth + 1)
            tree.link(key, to: mapping, last: &last)
            tree.link(value, to: mapping, last: &last)
            skipSpace()
        } while take(Byte.comma)
        guard take(Byte.closeBrace) else { throw malformed("a comma or closing brace is missing") }
        if tree.hasDuplicates(keys) { tree.keepLastValues(of: mapping) }
        return mapping
    }

    private mutating func array(depth: Int) throws(MetadataError) -> Int {
        let sequence = tree.addContainer(.sequence, line: line, offset: at)
        var last = -1
        at += 1
        skipSpace()
        guard !take(Byte.closeBracket) else { return sequence }
        repeat {
            let element = try value(depth: depth + 1)
            tree.link(element, to: sequence, last: &last)
            skipSpace()
        } while take(Byte.comma)
        guard take(Byte.closeBracket) else { throw malformed("a comma or closing bracket is missing") }
        return sequence
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func word() throws(MetadataError) -> Int {
        let start = at
        while at < bytes.count, Byte.isLetter(bytes[at]) || Byte.isDigit(bytes[at]) || [Byte.hyphen, Byte.plus, Byte.dot].contains(bytes[at]) {
            at += 1
        }
        guard at > start else { throw malformed("a value is missing") }
        return tree.addScalar(.plain, start..<at, line: line)
    }

    private mutating func string() throws(MetadataError) -> Int {
        let offset = at
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != Byte.quote, bytes[at] != Byte.backslash, bytes[at] >= 0x20 { at += 1 }
        guard at < bytes.count else { throw malformed("a text does not end") }
        if bytes[at] == Byte.quote {
            at += 1
            return tree.addScalar(.text, start..<at - 1, line: line)
        }
        let decodedStart = tree.decoded.count
        tree.decoded.append(contentsOf: bytes[start..<at])
        let startLine = line
        try decodeRest()
        return tree.addDecoded(.text, from: decodedStart, line: startLine, offset: offset)
    }

    private mutating func decodeRest() throws(MetadataError) {
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case Byte.quote: return
            case Byte.backslash: try decodeEscape()
            case Byte.newline: throw malformed("a text does not end on its line")
            default: tree.decoded.append(byte)
            }
        }
        throw malformed("a text does not end")
    }

    private mutating func decodeEscape() throws(MetadataError) {
        guard at < bytes.count else { throw malformed("a text does not end") }
        let letter = bytes[at]
        at += 1
        switch letter {
        case Byte.quote, Byte.backslash, UInt8(ascii: "/"): tree.decoded.append(letter)
        case UInt8(ascii: "b"): tree.decoded.append(0x08)
        case UInt8(ascii: "f"): tree.decoded.append(0x0C)
        case UInt8(ascii: "n"): tree.decoded.append(Byte.newline)
        case UInt8(ascii: "r"): tree.decoded.append(Byte.carriageReturn)
        case UInt8(ascii: "t"): tree.decoded.append(Byte.tab)
        case UInt8(ascii: "u"): try decodeUnicode()
        default: throw malformed("an unknown escape")
        }
    }

    private mutating func decodeUnicode() throws(MetadataError) {
        guard var value = hexadecimal() else { throw malformed("an unknown escape") }
        if (0xD800..<0xDC00).contains(value), at + 1 < bytes.count, bytes[at] == Byte.backslash, bytes[at + 1] == UInt8(ascii: "u") {
            at += 2
            guard let low = hexadecimal() else { throw malformed("an unknown escape") }
            value = (0xDC00..<0xE000).contains(low) ? 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD
        }
        tree.decoded.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }

    private mutating func hexadecimal() -> UInt32? {
        guard at + 4 <= bytes.count, bytes[at] != Byte.plus, bytes[at] != Byte.hyphen else { return nil }
        defer { at += 4 }
        return UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    }
}

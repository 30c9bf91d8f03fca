/// The lines of a card, each with its end.
struct CardLines {
    /// The lines in order; only the last may lack its end. Together they are the card.
    private(set) var list: [[UInt8]] = []

    /// Parts bytes at line feeds. Complexity: O(*n*).
    init(_ bytes: [UInt8]) {
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A {
            list.append(Array(bytes[start...index]))
            start = index + 1
        }
        if start < bytes.count { list.append(Array(bytes[start...])) }
    }

    /// Whether a line of front matter belongs to the field above: it is indented, an element of a list, blank, or a comment.
    static func continues(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return true }
        if first == Byte.space || first == 0x09 || isBlankOrComment(line) { return true }
        return first == UInt8(ascii: "-") && (line.count == 1 || line[1] <= Byte.space)
    }

    /// Whether a line says nothing.
    static func isBlankOrComment(_ line: [UInt8]) -> Bool {
        guard let first = line.first(where: { $0 > Byte.space }) else { return true }
        return first == UInt8(ascii: "#")
    }

    /// The key of a line `key: …`, without quotes; nil for another line.
    static func key(of line: [UInt8]) -> String? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon + 1 == line.count || line[colon + 1] <= Byte.space else { return nil }
        var key = line[..<colon]
        while let last = key.last, last <= Byte.space { key.removeLast() }
        if key.count >= 2, let quote = key.first, quote == key.last, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            key = key.dropFirst().dropLast()
        }
        guard let first = key.first, !"{[&*!|>%@`".utf8.contains(first) else { return nil }
        return String(decoding: key, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Whether the bytes end so.
    func hasSuffix(_ end: [UInt8]) -> Bool { count >= end.count && self[(count - end.count)...].elementsEqual(end) }
}

/// The top-level keys of a block of YAML with the lines below them.
struct MetadataParts: Sequence, IteratorProtocol {
    /// A key's line and what is indented or listed below it.
    struct Part {
        let range: Range<Int>
        let line: Int
    }

    private var lines: LineCursor

    init(_ bytes: [UInt8], _ range: Range<Int>, line: Int) {
        lines = LineCursor(bytes, from: range.lowerBound, to: range.upperBound, number: line)
    }

    mutating func next() -> Part? {
        while !lines.isAtEnd, !lines.hasKey { lines.advance() }
        guard !lines.isAtEnd else { return nil }
        let start = lines.start
        let number = lines.number
        lines.advance()
        while !lines.isAtEnd, !lines.hasKey { lines.advance() }
        return Part(range: start..<lines.start, line: number)
    }
}

extension MetadataParts.Part {
    /// The key with its value as raw text, or with a list of raw texts; for values that YAML does not allow.
    func rawPair(in tree: inout MetadataTree) -> (key: Int, value: Int)? {
        var lines = LineCursor(tree.source, from: range.lowerBound, to: range.upperBound, number: line)
        guard let colon = tree.source[lines.range].firstIndex(of: Byte.colon) else { return nil }
        let key = range.lowerBound..<colon
        let first = trimmed(colon + 1..<lines.range.upperBound, in: tree.source)
        lines.advance()
        lines.skipBlankLines()
        if lines.isAtEnd {
            let keyNode = tree.addScalar(.plain, key, line: line)
            return first.isEmpty ? nil : (keyNode, tree.addScalar(.text, first, line: line))
        }
        guard first.isEmpty else { return nil }
        let keyNode = tree.addScalar(.plain, key, line: line)
        let list = tree.addContainer(.sequence, line: lines.number, offset: lines.start)
        var last = -1
        while !lines.isAtEnd {
            let item = trimmed(lines.range, in: tree.source)
            if !item.isEmpty {
                guard tree.source[item.lowerBound] == Byte.hyphen else { return nil }
                let element = tree.addScalar(.text, trimmed(item.lowerBound + 1..<item.upperBound, in: tree.source), line: lines.number)
                tree.link(element, to: list, last: &last)
            }
            lines.advance()
        }
        return (keyNode, list)
    }

    private func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, stop) = (range.lowerBound, range.upperBound)
        while start < stop, bytes[start] <= Byte.space { start += 1 }
        while stop > start, bytes[stop - 1] <= Byte.space { stop -= 1 }
        return start..<stop
    }
}

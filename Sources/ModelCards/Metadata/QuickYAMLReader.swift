/// Reads the shapes of YAML that front matter nearly always has, straight from the bytes.
///
/// Read are block mappings and sequences, compact ones inside sequences, plain, quoted, literal and folded
/// scalars over any number of lines, flow sequences and mappings, and comments. Anything else (anchors, tags,
/// directives, tabs, complex keys, duplicate keys, errors) is reported as ``MetadataError/unusual(line:)`` and left to the general
/// parser, so what this reader returns is always what that parser would return. Time is linear in the bytes.
struct QuickYAMLReader {
    let bytes: [UInt8]
    let end: Int
    var at: Int
    var lineStart: Int
    var line: Int
    var tree: MetadataTree
    let limits: ReadingLimits
    /// Whether the last value of a key that stands twice counts; otherwise such a text is left to the general parser, which refuses it.
    let keepsLastValues: Bool

    /// Reads one block mapping that fills a range of a document.
    ///
    /// - Parameters:
    ///   - range: Whole lines of the tree's source.
    ///   - line: The number of the first line.
    ///   - tree: Takes the nodes; unchanged when this throws.
    ///   - keepsLastValues: Whether the last value of a key that stands twice counts, instead of the text being left to the general parser.
    /// - Returns: The root node, or nil where the range holds nothing but comments.
    static func read(
        _ range: Range<Int>, line: Int, into tree: inout MetadataTree, limits: ReadingLimits, keepsLastValues: Bool = false
    ) throws(MetadataError) -> Int? {
        let bytes = tree.source
        guard YAMLCharacters.areQuick(bytes, in: range) else { throw .unusual(line: line) }
        let (nodeCount, decodedCount, repeatedCount) = (tree.nodes.count, tree.decoded.count, tree.repeatedKeys.count)
        var reader = QuickYAMLReader(
            bytes: bytes, end: range.upperBound, at: range.lowerBound, lineStart: range.lowerBound, line: line,
            tree: MetadataTree(source: []), limits: limits, keepsLastValues: keepsLastValues)
        swap(&reader.tree, &tree)
        defer { swap(&reader.tree, &tree) }
        do {
            return try reader.readAll()
        } catch {
            reader.tree.nodes.removeSubrange(nodeCount...)
            reader.tree.decoded.removeSubrange(decodedCount...)
            reader.tree.repeatedKeys.removeSubrange(repeatedCount...)
            throw error
        }
    }

    private mutating func readAll() throws(MetadataError) -> Int? {
        guard try skipToContent() else { return nil }
        guard at == lineStart, !isDash(at) else { throw unusual }
        let root = try mapping(column: 0, depth: 1)
        guard try !skipToContent() else { throw unusual }
        return root
    }

    var unusual: MetadataError { .unusual(line: line) }
    var column: Int { at - lineStart }

    /// Moves over blank lines and comments to the first byte of content.
    ///
    /// - Returns: false at the end.
    mutating func skipToContent() throws(MetadataError) -> Bool {
        while true {
            var position = at
            while position < end, bytes[position] == Byte.space { position += 1 }
            guard position < end else {
                at = end
                return false
            }
            switch bytes[position] {
            case Byte.newline, Byte.carriageReturn, Byte.hash:
                at = position
                try skipLine()
            default:
                at = position
                if at == lineStart, isDocumentMark(at) { throw unusual }
                return true
            }
        }
    }

    /// Moves to the start of the next line, whatever stands before it.
    mutating func skipLine() throws(MetadataError) {
        while at < end, bytes[at] != Byte.newline { at += 1 }
        if at < end { at += 1 }
        lineStart = at
        line += 1
    }

    /// Moves over a break; the position must be at one or at the end.
    mutating func takeBreak() {
        if at < end, bytes[at] == Byte.carriageReturn { at += 1 }
        if at < end { at += 1 }
        lineStart = at
        line += 1
    }

    /// Moves behind the rest of a line on which nothing but a comment may stand.
    mutating func finishLine() throws(MetadataError) {
        let before = at
        skipSpaces()
        guard !isAtBreak else { return takeBreak() }
        guard bytes[at] == Byte.hash, at > before || at == lineStart else { throw unusual }
        try skipLine()
    }

    mutating func skipSpaces() { while at < end, bytes[at] == Byte.space { at += 1 } }

    var isAtBreak: Bool { at >= end || bytes[at] == Byte.newline || bytes[at] == Byte.carriageReturn }

    /// Whether a position is behind the content of a line or between words.
    func isBlank(_ position: Int) -> Bool {
        position >= end || bytes[position] == Byte.space || bytes[position] == Byte.newline || bytes[position] == Byte.carriageReturn
    }

    func isDash(_ position: Int) -> Bool { position < end && bytes[position] == Byte.hyphen && isBlank(position + 1) }

    func isDocumentMark(_ position: Int) -> Bool {
        guard position + 2 < end, bytes[position] == Byte.hyphen || bytes[position] == Byte.dot else { return false }
        return bytes[position + 1] == bytes[position] && bytes[position + 2] == bytes[position]
    }

    /// Where the colon of a key stands when the content at the position is `key:`, or nil.
    func keyEnd() throws(MetadataError) -> Int? {
        let first = bytes[at]
        var position = at
        if first == Byte.quote || first == Byte.apostrophe {
            position += 1
            while position < end, bytes[position] != first, bytes[position] != Byte.newline {
                guard bytes[position] != Byte.backslash else { return try quotedValueWithEscape(from: position, quote: first) }
                position += 1
            }
            guard position < end, bytes[position] == first else { return nil }
            position += 1
            while position < end, bytes[position] == Byte.space { position += 1 }
            return position < end && bytes[position] == Byte.colon && isBlank(position + 1) ? position : nil
        }
        while position < end, bytes[position] != Byte.newline {
            if bytes[position] == Byte.colon, isBlank(position + 1) { return position }
            if bytes[position] == Byte.hash, position > at, bytes[position - 1] == Byte.space { return nil }
            position += 1
        }
        return nil
    }

    /// A quoted text with an escape is a value, unless a colon follows it: then it is an unusual key.
    private func quotedValueWithEscape(from start: Int, quote: UInt8) throws(MetadataError) -> Int? {
        var position = start
        while position < end, bytes[position] != Byte.newline, bytes[position] != quote {
            position += bytes[position] == Byte.backslash && quote == Byte.quote ? 2 : 1
        }
        var next = position + 1
        while next < end, bytes[next] == Byte.space { next += 1 }
        if next < end, bytes[next] == Byte.colon { throw unusual }
        return nil
    }
}

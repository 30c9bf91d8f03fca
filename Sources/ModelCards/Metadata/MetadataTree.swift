internal import Lineage

/// What a YAML or JSON text holds, as a flat list of nodes over the bytes of its document.
///
/// A scalar is a range of the document or, where escapes or folded lines had to be decoded, of ``decoded``;
/// no string is made until a value is kept. Children are linked lists; a mapping's children are keys and
/// values in turn.
struct MetadataTree: Sendable {
    enum Kind: UInt8, Sendable {
        /// A scalar without quotes, whose type follows from its text.
        case plain
        /// A scalar that is text whatever it looks like.
        case text
        case sequence
        case mapping
    }

    struct Node: Sendable {
        var kind: Kind
        var isDecoded = false
        /// The line of the document, from 1.
        var line: Int32
        /// The scalar's bytes.
        var start: Int32 = 0
        var end: Int32 = 0
        /// Where it begins in the document, or -1.
        var offset: Int32 = -1
        var firstChild: Int32 = -1
        var next: Int32 = -1
    }

    let source: [UInt8]
    var decoded: [UInt8] = []
    var nodes: [Node] = []
    /// Keys that stand in a mapping for a second time or later, in the order of the text; what they replace is not in the tree.
    var repeatedKeys: [Int] = []
    /// The node that stands for the whole text, or -1.
    var root = -1

    /// Where the text begins in the source, and on which line: nodes of the general parser are found from there.
    private let origin: (offset: Int, line: Int)

    init(source: [UInt8], from offset: Int = 0, line: Int = 1) {
        self.source = source
        origin = (offset, line)
        nodes.reserveCapacity(64)
    }

    /// Adds a scalar that stands in the source as it is.
    mutating func addScalar(_ kind: Kind, _ range: Range<Int>, line: Int) -> Int {
        nodes.append(
            Node(kind: kind, line: Int32(line), start: Int32(range.lowerBound), end: Int32(range.upperBound), offset: Int32(range.lowerBound)))
        return nodes.count - 1
    }

    /// Adds a scalar whose text was decoded from `start` of ``decoded`` on.
    mutating func addDecoded(_ kind: Kind, from start: Int, line: Int, offset: Int) -> Int {
        nodes.append(
            Node(kind: kind, isDecoded: true, line: Int32(line), start: Int32(start), end: Int32(decoded.count), offset: Int32(offset)))
        return nodes.count - 1
    }

    /// Adds a sequence or mapping without children.
    mutating func addContainer(_ kind: Kind, line: Int, offset: Int) -> Int {
        nodes.append(Node(kind: kind, line: Int32(line), offset: Int32(offset)))
        return nodes.count - 1
    }

    /// Appends a child behind the last one.
    mutating func link(_ child: Int, to parent: Int, last: inout Int) {
        if last < 0 { nodes[parent].firstChild = Int32(child) } else { nodes[last].next = Int32(child) }
        last = child
    }
}

extension MetadataTree {
    func kind(_ node: Int) -> Kind { nodes[node].kind }
    func line(_ node: Int) -> Int { Int(nodes[node].line) }
    func isScalar(_ node: Int) -> Bool { nodes[node].kind == .plain || nodes[node].kind == .text }

    /// The bytes of a scalar.
    func bytes(_ node: Int) -> ArraySlice<UInt8> {
        let it = nodes[node]
        return it.isDecoded ? decoded[Int(it.start)..<Int(it.end)] : source[Int(it.start)..<Int(it.end)]
    }

    /// The text of a scalar, at most `maximumByteCount` bytes of it, invalid UTF-8 repaired, zero bytes as U+FFFD since PostgreSQL keeps none.
    func text(_ node: Int, maximumByteCount: Int = 1 << 20) -> String {
        let all = bytes(node)
        guard all.count > maximumByteCount else {
            let text = String(decoding: all, as: UTF8.self)
            return all.contains(0) ? text.replacing("\u{0}", with: "\u{FFFD}") : text
        }
        return boundedText(String(decoding: all.prefix(maximumByteCount + 4), as: UTF8.self), maximumByteCount: maximumByteCount)
    }

    /// The value of a key, the last one if it stands twice.
    func value(_ key: String, in mapping: Int) -> Int? {
        guard mapping >= 0, nodes[mapping].kind == .mapping else { return nil }
        var found: Int?
        for (name, value) in entries(mapping) where isScalar(name) && bytes(name).elementsEqual(key.utf8) { found = value }
        return found
    }

    /// The elements of a sequence; for a mapping its keys and values in turn.
    func elements(_ node: Int) -> Children { Children(nodes: nodes, following: Int(nodes[node].firstChild)) }

    /// The pairs of a mapping.
    func entries(_ node: Int) -> Entries { Entries(children: elements(node)) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var following: Int

        mutating func next() -> Int? {
            guard following >= 0 else { return nil }
            let node = following
            following = Int(nodes[node].next)
            return node
        }
    }

    struct Entries: Sequence, IteratorProtocol {
        fileprivate var children: Children

        mutating func next() -> (key: Int, value: Int)? {
            guard let key = children.next(), let value = children.next() else { return nil }
            return (key, value)
        }
    }
}

extension MetadataTree {
    /// The line of the document on which a node begins, without the spaces round it, at most `maximumByteCount` bytes.
    func lineText(_ node: Int, maximumByteCount: Int = 300) -> String {
        var position = Int(nodes[node].offset)
        if position < 0 {
            position = origin.offset
            for _ in origin.line..<max(origin.line, line(node)) {
                guard let found = source[position...].firstIndex(of: Byte.newline) else { break }
                position = found + 1
            }
        }
        var begin = min(position, source.count)
        while begin > 0, source[begin - 1] != Byte.newline, position - begin < maximumByteCount { begin -= 1 }
        var stop = min(position, source.count)
        while stop < source.count, source[stop] != Byte.newline, stop - position < maximumByteCount { stop += 1 }
        while begin < stop, source[begin] <= Byte.space { begin += 1 }
        while stop > begin, source[stop - 1] <= Byte.space { stop -= 1 }
        return String(decoding: source[begin..<stop], as: UTF8.self)
    }
}

/// What an HTML tag means for the text around it.
struct ProseTag {
    enum Kind: Equatable {
        case link(Range<Int>), linkEnd
        /// A tag that begins or ends a line.
        case block
        case cell
        case struck(Bool)
        case other
    }

    let kind: Kind

    private static let blocks = Set(
        ["br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "details", "section"].map {
            WordHash.of($0)
        })
    private static let cells = Set(["td", "th"].map { WordHash.of($0) })
    private static let struck = Set(["s", "del", "strike"].map { WordHash.of($0) })
    private static let link = WordHash.of("a")

    /// Reads the text between `<` and `>`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var start = range.lowerBound
        let isEnd = bytes[start] == UInt8(ascii: "/")
        if isEnd { start += 1 }
        var stop = start
        while stop < range.upperBound, Byte.isLetter(bytes[stop]) || Byte.isDigit(bytes[stop]) { stop += 1 }
        let name = WordHash.of(bytes, start..<stop)
        if name == Self.link {
            kind = isEnd ? .linkEnd : Self.address(bytes, stop..<range.upperBound).map { .link($0) } ?? .other
        } else if Self.blocks.contains(name) {
            kind = .block
        } else if Self.cells.contains(name) {
            kind = isEnd ? .other : .cell
        } else if Self.struck.contains(name) {
            kind = .struck(!isEnd)
        } else {
            kind = .other
        }
    }

    /// The value of `href`.
    private static func address(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let key = Array("href=".utf8)
        var index = range.lowerBound
        while index + key.count < range.upperBound {
            if bytes[index] | 0x20 == key[0], bytes[index..<(index + key.count)].elementsEqual(key) {
                var start = index + key.count
                if "\"'".utf8.contains(bytes[start]) { start += 1 }
                var end = start
                while end < range.upperBound, bytes[end] > Byte.space, bytes[end] != Byte.quote, bytes[end] != Byte.apostrophe { end += 1 }
                return start..<end
            }
            index += 1
        }
        return nil
    }
}

/// The runs of lines outside of fences that may be a merge configuration: pasted bare, or indented as code.
struct LooseMergeBlocks: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var lines: LineCursor
    private var isFenced = false

    init(_ bytes: [UInt8], from start: Int, line: Int) {
        self.bytes = bytes
        lines = LineCursor(bytes, from: start, number: line)
    }

    private static let keys = ["merge_method:", "slices:", "models:", "experts:", "base_model:", "dtype:", "parameters:"].map { Array($0.utf8) }
    private static let method = Array("merge_method:".utf8)

    mutating func next() -> FencedBlocks.Block? {
        var start: (place: Int, line: Int)?
        var hasMethod = false
        while !lines.isAtEnd {
            let range = lines.range
            if range.count >= 3, isFence(range) { isFenced.toggle() }
            if isFenced || !isMetadata(range) {
                if let start, hasMethod { return FencedBlocks.Block(range: start.place..<lines.start, line: start.line) }
                start = nil
            } else {
                if start == nil, Self.keys.contains(where: { begins(range, $0) }) {
                    start = (lines.start, lines.number)
                    hasMethod = false
                }
                hasMethod = hasMethod || begins(range, Self.method)
            }
            lines.advance()
        }
        guard let start, hasMethod else { return nil }
        return FencedBlocks.Block(range: start.place..<bytes.count, line: start.line)
    }

    private func isFence(_ range: Range<Int>) -> Bool {
        let text = range.drop { bytes[$0] == Byte.space }
        return text.count >= 3 && text.prefix(3).allSatisfy { bytes[$0] == Byte.backtick }
    }

    /// Whether a line may belong to the configuration: blank, indented, an element, a comment, or `key:`.
    private func isMetadata(_ range: Range<Int>) -> Bool { lines.looksLikeMetadata || bytes[range].first == Byte.hash }

    private func begins(_ range: Range<Int>, _ key: [UInt8]) -> Bool {
        let text = range.drop { bytes[$0] <= Byte.space || bytes[$0] == Byte.hyphen }
        return text.count >= key.count && bytes[text.prefix(key.count)].elementsEqual(key)
    }
}

/// The fenced code blocks of a card's prose that may hold a merge configuration (CommonMark 0.31, section 4.5).
///
/// A fence is three or more backticks or tildes after any indentation; it is closed by as many or at the end. Notebooks that
/// write cards have left a backslash before many fences; it is passed over.
/// Only blocks with a line that begins with a key of merge configurations are returned. Time is linear in the bytes.
struct FencedBlocks: Sequence, IteratorProtocol {
    /// The lines inside a pair of fences.
    struct Block {
        let range: Range<Int>
        let line: Int
    }

    private let bytes: [UInt8]
    private var lines: LineCursor

    init(_ bytes: [UInt8], from start: Int, line: Int) {
        self.bytes = bytes
        lines = LineCursor(bytes, from: start, number: line)
    }

    mutating func next() -> Block? {
        while !lines.isAtEnd {
            guard let fence = fence(of: lines, isClosing: false) else {
                lines.advance()
                continue
            }
            lines.advance()
            let (start, number) = (lines.start, lines.number)
            var isCandidate = false
            while !lines.isAtEnd {
                if let closing = self.fence(of: lines, isClosing: true), closing.byte == fence.byte, closing.count >= fence.count { break }
                isCandidate = isCandidate || hasMergeKey(lines.range)
                lines.advance()
            }
            let block = Block(range: start..<lines.start, line: number)
            lines.advance()
            if isCandidate { return block }
        }
        return nil
    }

    private func fence(of line: LineCursor, isClosing: Bool) -> (byte: UInt8, count: Int)? {
        var position = line.start
        let stop = line.stop
        while position < stop, bytes[position] <= Byte.space || bytes[position] == Byte.backslash { position += 1 }
        guard position + 2 < stop, bytes[position] == Byte.backtick || bytes[position] == Byte.tilde else { return nil }
        let byte = bytes[position]
        let start = position
        while position < stop, bytes[position] == byte { position += 1 }
        guard position - start >= 3 else { return nil }
        let rest = bytes[position..<stop]
        let isFence = isClosing ? rest.allSatisfy { $0 <= Byte.space } : byte == Byte.tilde || !rest.contains(Byte.backtick)
        return isFence ? (byte, position - start) : nil
    }

    private static let keys = ["merge_method:", "slices:", "models:", "experts:"].map { Array($0.utf8) }

    private func hasMergeKey(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound, bytes[position] <= Byte.space || bytes[position] == Byte.hyphen { position += 1 }
        guard position < range.upperBound, "mse".utf8.contains(bytes[position]) else { return false }
        return Self.keys.contains { bytes[position..<range.upperBound].starts(with: $0) }
    }
}

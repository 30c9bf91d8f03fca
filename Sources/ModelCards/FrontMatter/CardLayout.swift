/// Where the parts of a card stand in its bytes.
struct CardLayout {
    /// The front matter without its fences, whole lines, or nil where there is none.
    private(set) var frontMatter: Range<Int>?
    /// The line of its first byte, from 1.
    private(set) var frontMatterLine = 1
    /// Whether the closing fence is missing; the front matter then ends where lines stop looking like it.
    private(set) var isUnterminated = false
    /// Where the prose begins.
    private(set) var bodyStart = 0
    private(set) var bodyLine = 1
    /// The line on which another block of front matter begins, which nobody reads.
    private(set) var secondLine: Int?
    /// Where the prose begins that is read for sentences: behind another block of front matter, which belongs to a card that was copied.
    private(set) var proseStart = 0
    private(set) var proseLine = 1
    let hasByteOrderMark: Bool

    /// Finds the parts. The opening fence `---` may follow blank lines; both fences may be followed by spaces.
    init(_ bytes: [UInt8]) {
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var lines = LineCursor(bytes, from: hasByteOrderMark ? 3 : 0)
        var isEmpty = true
        while isEmpty {
            let beforeBlank = lines
            lines.skipBlankLines()
            guard lines.isFence else {
                lines = beforeBlank
                break
            }
            lines.advance()
            frontMatterLine = lines.number
            let start = lines.start
            let afterOpening = lines
            while !lines.isAtEnd, !lines.isFence { lines.advance() }
            if lines.isAtEnd {
                lines = afterOpening
                while !lines.isAtEnd, lines.looksLikeMetadata { lines.advance() }
                isUnterminated = true
                frontMatter = start..<lines.start
                break
            }
            frontMatter = start..<lines.start
            isEmpty = bytes[start..<lines.start].allSatisfy { $0 <= Byte.space }
            lines.advance()
        }
        bodyStart = lines.start
        bodyLine = lines.number
        (proseStart, proseLine) = (bodyStart, bodyLine)
        lines.skipBlankLines()
        if frontMatter != nil, !isUnterminated, lines.isFence {
            let fenceLine = lines.number
            lines.advance()
            if lines.hasKey {
                secondLine = fenceLine
                while !lines.isAtEnd, !lines.isFence, lines.looksLikeMetadata { lines.advance() }
                if !lines.isAtEnd, lines.isFence {
                    lines.advance()
                    (proseStart, proseLine) = (lines.start, lines.number)
                }
            }
        }
    }
}

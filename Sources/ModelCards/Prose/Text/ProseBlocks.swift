/// Cuts a card's prose into blocks, roughly as CommonMark does (0.31: sections 4.2, 4.3, 4.5, 4.6, 5.2; tables of GitHub's extension).
///
/// One pass over the lines; every line is looked at once for words that may matter.
struct ProseBlocks: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var lines: LineCursor
    private let filter = ProseFilter.table

    init(_ bytes: [UInt8], from start: Int, line: Int) {
        self.bytes = bytes
        lines = LineCursor(bytes, from: start, number: line)
    }

    private enum LineKind: Equatable {
        case blank, heading(Int), item(Int), row, fence(UInt8, Int), underline(Int), rule, comment, hidden, text
    }

    mutating func next() -> ProseBlock? {
        while !lines.isAtEnd {
            let range = lines.range
            let number = lines.number
            switch kind(of: range) {
            case .blank: lines.advance()
            case .heading(let level): return single(.heading(level), range, number)
            case .row: return single(.row, range, number)
            case .rule, .underline: return single(.rule, range, number)
            case .fence(let byte, let count): return code(byte, count)
            case .comment: skip(to: Array("-->".utf8))
            case .hidden: skip(to: Array("</s".utf8))
            case .item(let column): return paragraph(.item(column))
            case .text: return paragraph(.paragraph)
            }
        }
        return nil
    }

    private mutating func single(_ kind: ProseBlock.Kind, _ range: Range<Int>, _ number: Int) -> ProseBlock {
        lines.advance()
        return ProseBlock(kind: kind, range: range, line: number, signs: ProseSigns.of(bytes, range, filter: filter))
    }

    /// Joins the lines of a paragraph or list item; a line of `===` or `---` below makes it a heading.
    private mutating func paragraph(_ kind: ProseBlock.Kind) -> ProseBlock {
        var block = ProseBlock(kind: kind, range: lines.range, line: lines.number, signs: ProseSigns.of(bytes, lines.range, filter: filter))
        lines.advance()
        while !lines.isAtEnd {
            let range = lines.range
            switch self.kind(of: range) {
            case .text:
                guard block.range.count < 100_000 else { return block }
                block.range = block.range.lowerBound..<range.upperBound
                block.signs.formUnion(ProseSigns.of(bytes, range, filter: filter))
                lines.advance()
            case .underline(let level) where kind == .paragraph:
                block.kind = .heading(level)
                lines.advance()
                return block
            default: return block
            }
        }
        return block
    }

    private mutating func code(_ byte: UInt8, _ count: Int) -> ProseBlock {
        lines.advance()
        let (start, number) = (lines.start, lines.number)
        while !lines.isAtEnd {
            if case .fence(byte, let closing) = kind(of: lines.range), closing >= count { break }
            lines.advance()
        }
        let block = ProseBlock(kind: .code, range: start..<lines.start, line: number, signs: [])
        lines.advance()
        return block
    }

    private mutating func skip(to mark: [UInt8]) {
        while !lines.isAtEnd {
            let range = lines.range
            lines.advance()
            if contains(range, mark) { return }
        }
    }

    private func contains(_ range: Range<Int>, _ mark: [UInt8]) -> Bool {
        guard range.count >= mark.count else { return false }
        for index in range.lowerBound...(range.upperBound - mark.count)
        where bytes[index] == mark[0] && bytes[index..<(index + mark.count)].elementsEqual(mark) {
            return true
        }
        return false
    }

    private func kind(of line: Range<Int>) -> LineKind {
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] <= Byte.space || bytes[start] == Byte.greater || bytes[start] == Byte.backslash { start += 1 }
        guard start < line.upperBound else { return .blank }
        let rest = start..<line.upperBound
        switch bytes[start] {
        case Byte.hash: return heading(rest)
        case Byte.backtick, Byte.tilde: return fence(rest)
        case Byte.pipe: return .row
        case Byte.hyphen, UInt8(ascii: "*"), Byte.plus, UInt8(ascii: "="), UInt8(ascii: "_"): return mark(rest, column: start - line.lowerBound)
        case UInt8(ascii: "<"): return tag(rest)
        case let byte where Byte.isDigit(byte): return numbered(rest, column: start - line.lowerBound)
        default: return .text
        }
    }

    private func heading(_ line: Range<Int>) -> LineKind {
        let level = line.prefix { bytes[$0] == Byte.hash }.count
        return level <= 6 ? .heading(level) : .text
    }

    private func fence(_ line: Range<Int>) -> LineKind {
        let byte = bytes[line.lowerBound]
        let count = line.prefix { bytes[$0] == byte }.count
        guard count >= 3, byte == Byte.tilde || !line.dropFirst(count).contains(where: { bytes[$0] == byte }) else { return .text }
        return .fence(byte, count)
    }

    private func mark(_ line: Range<Int>, column: Int) -> LineKind {
        let byte = bytes[line.lowerBound]
        if line.count >= 3, line.allSatisfy({ bytes[$0] == byte || bytes[$0] == Byte.space }) {
            if byte == UInt8(ascii: "=") { return .underline(1) }
            return byte == Byte.hyphen && line.allSatisfy { bytes[$0] == byte } ? .underline(2) : .rule
        }
        guard byte != UInt8(ascii: "="), byte != UInt8(ascii: "_") else { return .text }
        let isItem = line.count > 1 && (bytes[line.lowerBound + 1] == Byte.space || bytes[line.lowerBound + 1] == Byte.tab)
        return isItem ? .item(column) : .text
    }

    private func numbered(_ line: Range<Int>, column: Int) -> LineKind {
        let digits = line.prefix { Byte.isDigit(bytes[$0]) }.count
        let next = line.lowerBound + digits
        guard digits <= 3, next + 1 < line.upperBound, bytes[next] == Byte.dot || bytes[next] == UInt8(ascii: ")"), bytes[next + 1] == Byte.space
        else { return .text }
        return .item(column)
    }

    private func tag(_ line: Range<Int>) -> LineKind {
        let start = bytes[line.prefix(9)].map { $0 | 0x20 }
        if start.starts(with: "<!--".utf8.map { $0 | 0x20 }) { return contains(line, Array("-->".utf8)) ? .text : .comment }
        if start.starts(with: "<style".utf8) || start.starts(with: "<script".utf8) { return contains(line, Array("</s".utf8)) ? .rule : .hidden }
        if start.starts(with: "<h".utf8), start.count > 3, (0x31...0x36).contains(start[2]) { return .heading(Int(start[2]) - 0x30) }
        if start.starts(with: "<li".utf8) { return .item(0) }
        return start.starts(with: "<tr".utf8) ? .row : .text
    }
}

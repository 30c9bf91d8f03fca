extension QuickYAMLReader {
    private enum Chomping { case clip, strip, keep }

    /// Reads a literal (`|`) or folded (`>`) scalar (YAML 1.2.2, section 8.1; folding as libyaml does it).
    mutating func blockScalar(parentColumn: Int) throws(MetadataError) -> Int {
        let isLiteral = bytes[at] == Byte.pipe
        let offset = at
        let startLine = line
        at += 1
        var chomping = Chomping.clip
        if at < end, bytes[at] == Byte.hyphen || bytes[at] == Byte.plus {
            chomping = bytes[at] == Byte.hyphen ? .strip : .keep
            at += 1
        }
        guard isBlank(at) else { throw unusual }
        try finishLine()
        let decodedStart = tree.decoded.count
        try decodeBlock(isLiteral: isLiteral, chomping: chomping, least: parentColumn + 1)
        return tree.addDecoded(.text, from: decodedStart, line: startLine, offset: offset)
    }

    private mutating func decodeBlock(isLiteral: Bool, chomping: Chomping, least: Int) throws(MetadataError) {
        var widest = 0
        var trailing = takeBlankLines(below: nil, widest: &widest)
        let indent = max(widest, least, 1)
        // Blank lines that are deeper than the text begin are an error to other parsers.
        guard column <= indent else { throw unusual }
        var hasBreak = false
        var isBlankBefore = false
        while column == indent, at < end {
            let isBlankHere = bytes[at] == Byte.space
            if !isLiteral, hasBreak, !isBlankBefore, !isBlankHere {
                if trailing == 0 { tree.decoded.append(Byte.space) }
            } else if hasBreak {
                tree.decoded.append(Byte.newline)
            }
            appendNewlines(trailing)
            let start = at
            isBlankBefore = isBlankHere
            while !isAtBreak { at += 1 }
            tree.decoded.append(contentsOf: bytes[start..<at])
            hasBreak = at < end
            takeBreak()
            trailing = takeBlankLines(below: indent, widest: &widest)
        }
        if chomping != .strip, hasBreak { tree.decoded.append(Byte.newline) }
        if chomping == .keep { appendNewlines(trailing) }
    }

    private mutating func appendNewlines(_ count: Int) {
        for _ in 0..<count { tree.decoded.append(Byte.newline) }
    }

    /// Moves over indentation and blank lines to the next text; counts the blank lines.
    ///
    /// - Parameters:
    ///   - limit: The column at which the text begins, or nil while it is not known.
    ///   - widest: The deepest column seen.
    private mutating func takeBlankLines(below limit: Int?, widest: inout Int) -> Int {
        var count = 0
        while true {
            while at < end, bytes[at] == Byte.space, limit.map({ column < $0 }) ?? true { at += 1 }
            widest = max(widest, column)
            guard at < end, isAtBreak else { return count }
            takeBreak()
            count += 1
        }
    }
}

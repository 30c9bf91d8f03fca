/// What a YAML text would cost a parser, estimated from its bytes alone; never too low.
struct YAMLShape {
    /// The deepest nesting of brackets and braces, quotes not regarded.
    private(set) var bracketDepth = 0
    /// The deepest nesting of indentation and of dashes on one line.
    private(set) var blockDepth = 0
    /// How many words begin with `*`.
    private(set) var aliasCount = 0

    init(_ text: String) {
        var indents: [Int] = []
        var open = 0
        var column = 0
        var dashes = 0
        var isIndent = true
        var previous = Byte.newline
        for byte in text.utf8 {
            if byte == Byte.newline {
                (column, dashes, isIndent, previous) = (0, 0, true, byte)
                continue
            }
            if isIndent, byte != Byte.space {
                if byte == Byte.hyphen || byte == UInt8(ascii: "?") { dashes += 1 } else { isIndent = false }
                while let last = indents.last, last >= column { indents.removeLast() }
                indents.append(column)
                blockDepth = max(blockDepth, indents.count, dashes)
            }
            switch byte {
            case Byte.openBracket, Byte.openBrace:
                open += 1
                bracketDepth = max(bracketDepth, open)
            case Byte.closeBracket, Byte.closeBrace: open = max(0, open - 1)
            case UInt8(ascii: "*") where previous == Byte.space || previous == Byte.newline || previous == Byte.openBracket || previous == Byte.comma:
                aliasCount += 1
            default: break
            }
            column += 1
            previous = byte
        }
    }
}

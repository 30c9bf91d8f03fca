extension QuickYAMLReader {
    /// Reads a plain scalar over one or more lines, and the rest of its last line.
    mutating func plain(parentColumn: Int) throws(MetadataError) -> Int {
        guard YAMLCharacters.mayBeginPlain(bytes[at]), !isDash(at) else { throw unusual }
        let start = at
        let startLine = line
        let (stop, hasComment) = try plainLine()
        guard !hasComment, let next = try continuation(parentColumn: parentColumn) else {
            return tree.addScalar(.plain, start..<stop, line: startLine)
        }
        let decodedStart = tree.decoded.count
        tree.decoded.append(contentsOf: bytes[start..<stop])
        var following: (position: Int, breaks: Int)? = next
        while let (position, breaks) = following {
            appendFold(breaks: breaks)
            at = position
            let (stop, hasComment) = try plainLine()
            tree.decoded.append(contentsOf: bytes[position..<stop])
            following = hasComment ? nil : try continuation(parentColumn: parentColumn)
        }
        return tree.addDecoded(.plain, from: decodedStart, line: startLine, offset: start)
    }

    /// Takes the rest of a line as plain text.
    private mutating func plainLine() throws(MetadataError) -> (stop: Int, hasComment: Bool) {
        let start = at
        var stop = at
        while !isAtBreak {
            let byte = bytes[at]
            if byte == Byte.colon, isBlank(at + 1) { throw unusual }
            if byte == Byte.hash, at > start, bytes[at - 1] == Byte.space {
                try skipLine()
                return (stop, true)
            }
            at += 1
            if byte != Byte.space { stop = at }
        }
        takeBreak()
        return (stop, false)
    }

    /// Where a plain scalar goes on below its line, and how many breaks stand between; lines and position are moved there.
    private mutating func continuation(parentColumn: Int) throws(MetadataError) -> (position: Int, breaks: Int)? {
        var position = at
        var start = lineStart
        var number = line
        var breaks = 1
        while position < end {
            while position < end, bytes[position] == Byte.space { position += 1 }
            guard position < end else { return nil }
            if bytes[position] == Byte.carriageReturn { position += 1 }
            guard bytes[position] == Byte.newline else { break }
            position += 1
            start = position
            number += 1
            breaks += 1
        }
        guard position < end, position - start > parentColumn else { return nil }
        guard bytes[position] != Byte.hash, !(position == start && isDocumentMark(position)) else { throw unusual }
        lineStart = start
        line = number
        return (position, breaks)
    }

    private mutating func appendFold(breaks: Int) {
        if breaks == 1 { tree.decoded.append(Byte.space) } else { for _ in 1..<breaks { tree.decoded.append(Byte.newline) } }
    }

    /// Reads a scalar in single or double quotes.
    mutating func quoted() throws(MetadataError) -> Int {
        let quote = bytes[at]
        let offset = at
        let startLine = line
        at += 1
        let start = at
        while at < end, bytes[at] != quote, bytes[at] != Byte.backslash || quote == Byte.apostrophe, !isAtBreak { at += 1 }
        guard at < end else { throw unusual }
        if bytes[at] == quote, quote == Byte.quote || at + 1 >= end || bytes[at + 1] != quote {
            at += 1
            let node = tree.addScalar(.text, start..<at - 1, line: startLine)
            return node
        }
        at = start
        let decodedStart = tree.decoded.count
        try decodeQuoted(quote)
        return tree.addDecoded(.text, from: decodedStart, line: startLine, offset: offset)
    }

    /// Decodes a quoted scalar with escapes or several lines up to behind its closing quote.
    private mutating func decodeQuoted(_ quote: UInt8) throws(MetadataError) {
        var breaks = 0
        var spaces = 0
        while at < end {
            let byte = bytes[at]
            if byte == Byte.space {
                if breaks == 0 { spaces += 1 }
                at += 1
                continue
            }
            if isAtBreak {
                takeBreak()
                if isDocumentMark(at) { throw unusual }
                breaks += 1
                spaces = 0
                continue
            }
            if breaks > 0 {
                appendFold(breaks: breaks)
            } else if spaces > 0 {
                for _ in 0..<spaces { tree.decoded.append(Byte.space) }
            }
            breaks = 0
            spaces = 0
            if byte == quote {
                at += 1
                guard quote == Byte.apostrophe, at < end, bytes[at] == quote else { return }
                tree.decoded.append(quote)
                at += 1
            } else if byte == Byte.backslash, quote == Byte.quote {
                try decodeEscape()
            } else {
                tree.decoded.append(byte)
                at += 1
            }
        }
        throw unusual
    }

    private mutating func decodeEscape() throws(MetadataError) {
        guard at + 1 < end else { throw unusual }
        let letter = bytes[at + 1]
        at += 2
        switch letter {
        case UInt8(ascii: "n"): tree.decoded.append(Byte.newline)
        case UInt8(ascii: "t"): tree.decoded.append(Byte.tab)
        case UInt8(ascii: "r"): tree.decoded.append(Byte.carriageReturn)
        case Byte.quote, Byte.backslash, UInt8(ascii: "/"), Byte.space: tree.decoded.append(letter)
        case UInt8(ascii: "x"): try decodeScalar(digits: 2)
        case UInt8(ascii: "u"): try decodeScalar(digits: 4)
        case UInt8(ascii: "U"): try decodeScalar(digits: 8)
        default: throw unusual
        }
    }

    private mutating func decodeScalar(digits: Int) throws(MetadataError) {
        guard at + digits <= end, let value = UInt32(String(decoding: bytes[at..<at + digits], as: UTF8.self), radix: 16),
            bytes[at] != Byte.plus, bytes[at] != Byte.hyphen, value != 0, let scalar = Unicode.Scalar(value)
        else { throw unusual }
        tree.decoded.append(contentsOf: String(scalar).utf8)
        at += digits
    }
}

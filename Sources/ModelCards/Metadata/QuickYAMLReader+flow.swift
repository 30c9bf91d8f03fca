extension QuickYAMLReader {
    /// Reads a flow sequence or mapping.
    mutating func flow(depth: Int) throws(MetadataError) -> Int {
        return bytes[at] == Byte.openBracket ? try flowSequence(depth: depth) : try flowMapping(depth: depth)
    }

    private mutating func flowSequence(depth: Int) throws(MetadataError) -> Int {
        let sequence = tree.addContainer(.sequence, line: line, offset: at)
        var last = -1
        at += 1
        while true {
            try check(depth: depth)
            try skipFlowSpace()
            if bytes[at] == Byte.closeBracket { break }
            let element = try flowValue(depth: depth, isKey: false)
            tree.link(element, to: sequence, last: &last)
            try skipFlowSpace()
            if bytes[at] == Byte.closeBracket { break }
            guard bytes[at] == Byte.comma else { throw unusual }
            at += 1
        }
        at += 1
        return sequence
    }

    private mutating func flowMapping(depth: Int) throws(MetadataError) -> Int {
        let mapping = tree.addContainer(.mapping, line: line, offset: at)
        var last = -1
        var keys: [Int] = []
        at += 1
        while true {
            try check(depth: depth)
            try skipFlowSpace()
            if bytes[at] == Byte.closeBrace { break }
            guard bytes[at] != Byte.openBracket, bytes[at] != Byte.openBrace else { throw unusual }
            let keyLine = line
            let key = try flowValue(depth: depth, isKey: true)
            skipSpaces()
            guard at < end, bytes[at] == Byte.colon, isBlank(at + 1), line == keyLine else { throw unusual }
            at += 1
            try skipFlowSpace()
            let isEmpty = bytes[at] == Byte.comma || bytes[at] == Byte.closeBrace
            let value = isEmpty ? tree.addScalar(.plain, at..<at, line: line) : try flowValue(depth: depth, isKey: false)
            keys.append(key)
            tree.link(key, to: mapping, last: &last)
            tree.link(value, to: mapping, last: &last)
            try skipFlowSpace()
            if bytes[at] == Byte.closeBrace { break }
            guard bytes[at] == Byte.comma else { throw unusual }
            at += 1
        }
        at += 1
        try settleDuplicates(keys, of: mapping)
        return mapping
    }

    private mutating func flowValue(depth: Int, isKey: Bool) throws(MetadataError) -> Int {
        switch bytes[at] {
        case Byte.quote, Byte.apostrophe:
            let node = try quoted()
            return node
        case Byte.openBracket, Byte.openBrace:
            return try flow(depth: depth + 1)
        default:
            return try flowPlain(isKey: isKey)
        }
    }

    private mutating func flowPlain(isKey: Bool) throws(MetadataError) -> Int {
        guard YAMLCharacters.mayBeginPlain(bytes[at]), bytes[at] != Byte.hyphen || !isFlowEnd(at + 1) else { throw unusual }
        let start = at
        var stop = at
        scan: while !isAtBreak {
            let byte = bytes[at]
            switch byte {
            case Byte.comma, Byte.closeBracket, Byte.closeBrace: break scan
            case Byte.openBracket, Byte.openBrace, UInt8(ascii: "?"): throw unusual
            case Byte.hash where bytes[at - 1] == Byte.space: throw unusual
            case Byte.colon where isFlowEnd(at + 1):
                guard isKey, isBlank(at + 1) else { throw unusual }
                break scan
            default:
                at += 1
                if byte != Byte.space { stop = at }
            }
        }
        guard stop > start else { throw unusual }
        return tree.addScalar(.plain, start..<stop, line: line)
    }

    /// Whether a blank or a mark of flow collections stands at a position.
    private func isFlowEnd(_ position: Int) -> Bool {
        guard !isBlank(position) else { return true }
        switch bytes[position] {
        case Byte.comma, Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace, UInt8(ascii: "?"): return true
        default: return false
        }
    }

    /// Moves over spaces and breaks to the next byte, which exists.
    private mutating func skipFlowSpace() throws(MetadataError) {
        while at < end {
            if bytes[at] == Byte.space {
                at += 1
            } else if isAtBreak {
                takeBreak()
                if isDocumentMark(at) { throw unusual }
            } else if bytes[at] == Byte.hash {
                throw unusual
            } else {
                return
            }
        }
        throw unusual
    }
}

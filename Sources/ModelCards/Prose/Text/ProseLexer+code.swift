extension ProseLexer {
    mutating func readCode() {
        if position < codeEnd { return skip() }
        var open = position
        while open < stop, bytes[open] == Byte.backtick { open += 1 }
        guard open < stop, let end = closing(Byte.backtick, after: open - 1, within: 300) else {
            position = open
            isJoined = false
            return
        }
        let content = open..<end
        isJoined = false
        let isOne = !content.isEmpty && !content.contains { bytes[$0] <= Byte.space || bytes[$0] == UInt8(ascii: "<") }
        if isOne {
            append(.code, from: content.lowerBound, to: content.upperBound, hash: WordHash.of(bytes, content))
            position = end
            while position < stop, bytes[position] == Byte.backtick { position += 1 }
        } else {
            codeEnd = end + 1
            position = open
        }
    }

    mutating func readTag() {
        let start = position
        if start + 3 < stop, bytes[start + 1] == UInt8(ascii: "!") {
            guard let end = closingComment(from: start + 2) else { return skip() }
            return skip(end - start)
        }
        guard start + 1 < stop, let end = closing(Byte.greater, after: start, within: 1000) else { return skip() }
        let first = bytes[start + 1]
        if bytes[(start + 1)..<end].starts(with: "http".utf8) { return skip() }
        guard Byte.isLetter(first) || first == UInt8(ascii: "/") else { return skip() }
        let tag = ProseTag(bytes, (start + 1)..<end)
        position = end + 1
        isJoined = false
        switch tag.kind {
        case .link(let address): anchor = (tokens.count, address)
        case .linkEnd:
            if let open = anchor { link(open.address, from: open.token) }
            anchor = nil
        case .block: append(.newline, from: start, to: start)
        case .cell: append(.pipe, from: start, to: start)
        case .struck(let isOpen): isStruck = isOpen
        case .other: break
        }
    }

    mutating func closingComment(from start: Int) -> Int? {
        var from = start
        while let end = closing(Byte.greater, after: from, within: 4000) {
            if end >= 2, bytes[end - 1] == Byte.hyphen, bytes[end - 2] == Byte.hyphen { return end + 1 }
            from = end
        }
        return nil
    }

    /// Skips `&nbsp;` and its like.
    mutating func skipEntity() -> Bool {
        guard bytes[position] == UInt8(ascii: "&") else { return false }
        var index = position + 1
        while index < stop, index < position + 8, Byte.isLetter(bytes[index]) || bytes[index] == Byte.hash || Byte.isDigit(bytes[index]) {
            index += 1
        }
        guard index < stop, bytes[index] == UInt8(ascii: ";") else { return false }
        skip(index + 1 - position)
        return true
    }
}

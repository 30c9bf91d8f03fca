extension ProseLexer {
    mutating func openBracket() {
        let isImage = position > 0 && bytes[position - 1] == UInt8(ascii: "!")
        if brackets.count < 8 { brackets.append((tokens.count, isImage)) }
        skip()
    }

    mutating func closeBracket() {
        skip()
        guard let open = brackets.popLast() else { return }
        guard position < stop, bytes[position] == UInt8(ascii: "("), let end = closing(UInt8(ascii: ")"), after: position, within: 2048) else {
            if open.isImage { tokens.removeLast(max(0, tokens.count - open.token)) }
            return
        }
        var address = (position + 1)..<end
        if let space = address.first(where: { bytes[$0] <= Byte.space }) { address = address.lowerBound..<space }
        position = end + 1
        if open.isImage {
            tokens.removeLast(max(0, tokens.count - open.token))
        } else {
            link(address, from: open.token)
            brackets.removeAll(keepingCapacity: true)
        }
    }

    mutating func link(_ address: Range<Int>, from token: Int) {
        guard token < tokens.count else {
            bareLinks.append(address)
            return
        }
        for index in token..<tokens.count { tokens[index].link = Int32(links.count) }
        links.append(address)
    }

    /// The next place of a byte on the way to the end, or nil when it is not near.
    mutating func closing(_ byte: UInt8, after start: Int, within width: Int) -> Int? {
        let limit = min(stop, start + width)
        if let given = hopeless[byte], start < given { return nil }
        var index = start + 1
        var depth = 0
        while index < limit {
            if byte == UInt8(ascii: ")") {
                if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                if bytes[index] == byte {
                    if depth == 0 { return index }
                    depth -= 1
                }
            } else if bytes[index] == byte {
                return index
            }
            index += 1
        }
        hopeless[byte] = limit
        return nil
    }
}

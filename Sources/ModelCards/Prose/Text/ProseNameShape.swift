/// Finds what can only be a name: an address, `org/name`, a path.
enum ProseNameShape {
    private static let schemes = ["http://", "https://", "www.", "huggingface.co/", "hf.co/"].map { Array($0.utf8) }
    private static let longest = 250

    /// The kind and end of a name that begins at a position, or nil where plain words stand.
    static func shape(_ bytes: [UInt8], from start: Int, to stop: Int) -> (ProseToken.Kind, Int)? {
        if bytes[start] | 0x20 == UInt8(ascii: "h") || bytes[start] == UInt8(ascii: "w"), let end = addressEnd(bytes, from: start, to: stop) {
            return (.address, end)
        }
        var index = start
        var slashes = 0
        var slash = 0
        let limit = min(stop, start + longest)
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "/") {
                slashes += 1
                if slashes == 1 { slash = index }
            } else if !isNameByte(byte) {
                break
            }
            index += 1
        }
        guard slashes > 0, index < limit || index == stop else { return nil }
        while index > start, ".-_/".utf8.contains(bytes[index - 1]) { index -= 1 }
        if slashes > 1, index > slash + 1 { return isPath(bytes, start..<index) ? (.path, index) : nil }
        guard slash < index - 1, isID(bytes, start..<slash, (slash + 1)..<index) else { return nil }
        return (.id, index)
    }

    /// The end of a path that begins with `/`, `./`, `../` or `~/`.
    static func pathEnd(_ bytes: [UInt8], from start: Int, to stop: Int) -> Int? {
        var index = start
        while index < stop, index < start + 3, bytes[index] == Byte.dot || bytes[index] == Byte.tilde { index += 1 }
        guard index + 1 < stop, bytes[index] == UInt8(ascii: "/"), isNameByte(bytes[index + 1]) else { return nil }
        let first = index
        while index < stop, index < start + longest, isNameByte(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
        while index > first, ".-_/".utf8.contains(bytes[index - 1]) { index -= 1 }
        return index > first ? index : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        Byte.isLetter(byte) || Byte.isDigit(byte) || byte == Byte.hyphen || byte == UInt8(ascii: "_") || byte == Byte.dot
    }

    private static func addressEnd(_ bytes: [UInt8], from start: Int, to stop: Int) -> Int? {
        guard
            schemes.contains(where: { scheme in
                start + scheme.count < stop && zip(scheme, bytes[start...]).allSatisfy { $0 == $1 | ($1 &- 0x41 < 26 ? 0x20 : 0) }
            })
        else { return nil }
        var index = start
        while index < stop, index < start + 2048, bytes[index] > 0x20, bytes[index] < 0x80, !"<>\"`)]|*".utf8.contains(bytes[index]) { index += 1 }
        while index > start, ".,;:!?'_".utf8.contains(bytes[index - 1]) { index -= 1 }
        return index
    }

    /// Three or more segments of which at least one looks like a model's name: a digit beside letters.
    private static func isPath(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.contains { Byte.isDigit(bytes[$0]) } && range.contains { bytes[$0] == Byte.hyphen }
    }

    /// Whether two segments can be an organisation and a name rather than two words with a slash.
    private static func isID(_ bytes: [UInt8], _ organisation: Range<Int>, _ name: Range<Int>) -> Bool {
        guard organisation.count >= 2, name.count >= 2, bytes[organisation.lowerBound] != Byte.dot,
            organisation.contains(where: { Byte.isLetter(bytes[$0]) }), name.contains(where: { Byte.isLetter(bytes[$0]) })
        else { return false }
        guard !ProseWords.neverOrganisations.contains(WordHash.of(bytes, organisation)) else { return false }
        let hasSign = name.contains { Byte.isDigit(bytes[$0]) || bytes[$0] == Byte.hyphen || bytes[$0] == UInt8(ascii: "_") }
        return hasSign && !(isSize(bytes, organisation) || isSize(bytes, name))
    }

    /// Whether a range is a size such as `7B`.
    private static func isSize(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.dropLast().allSatisfy { Byte.isDigit(bytes[$0]) || bytes[$0] == Byte.dot } && range.last.map { Byte.isLetter(bytes[$0]) } ?? false
    }
}

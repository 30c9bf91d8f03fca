/// What a scalar without quotes means by the core schema of YAML 1.2.2, section 10.3.
enum PlainScalar: Equatable {
    case null
    case boolean(Bool)
    /// A number whose text is one of JSON too, of at most 40 bytes.
    case number
    case text

    /// Reads the type from the bytes.
    init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .null
            return
        }
        if Byte.isDigit(first) || first == Byte.hyphen {
            self = Self.isNumber(bytes) ? .number : .text
            return
        }
        switch bytes.count <= 5 ? String(decoding: bytes, as: UTF8.self) : "" {
        case "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .boolean(true)
        case "false", "False", "FALSE": self = .boolean(false)
        default: self = .text
        }
    }

    /// The grammar of numbers in RFC 8259, section 6; exponents of more than two digits are text.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 40 else { return false }
        var rest = bytes
        if rest.first == Byte.hyphen { rest.removeFirst() }
        let whole = rest.prefix(while: Byte.isDigit)
        guard !whole.isEmpty, whole.first != UInt8(ascii: "0") || whole.count == 1 else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == Byte.dot {
            let decimals = rest.dropFirst().prefix(while: Byte.isDigit)
            guard !decimals.isEmpty else { return false }
            rest = rest.dropFirst(decimals.count + 1)
        }
        guard let letter = rest.first else { return true }
        guard letter | 0x20 == UInt8(ascii: "e") else { return false }
        rest.removeFirst()
        if rest.first == Byte.hyphen || rest.first == Byte.plus { rest.removeFirst() }
        return (1...2).contains(rest.count) && rest.allSatisfy(Byte.isDigit)
    }
}

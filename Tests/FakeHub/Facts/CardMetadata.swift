import Yams

/// The metadata of a card as the Hub shows it: the YAML between the first two `---` lines, as JSON.
enum CardMetadata {
    /// The most values of a card that are read. Aliases can make a short text endless; the Hub shows no metadata of a card that it refuses.
    private static let valueLimit = 20_000

    /// Reads a card.
    ///
    /// - Returns: The metadata; `nil` where there is none, it is not YAML, or it is not a mapping.
    static func reading(_ card: String) -> JSONValue? {
        guard let text = frontMatter(of: card), let node = try? Yams.compose(yaml: text) else { return nil }
        var left = valueLimit
        guard let value = value(of: node, left: &left), case .object = value else { return nil }
        return value
    }

    private static func frontMatter(of card: String) -> String? {
        // A byte order mark may stand before it. The lines are cut by scalars: a carriage return and a line feed make one Character.
        var lines = card.unicodeScalars.drop { $0 == "\u{FEFF}" }.split(separator: "\n", omittingEmptySubsequences: false)[...]
        func isFence(_ line: Substring.UnicodeScalarView) -> Bool { String(line).trimmed == "---" }
        guard let first = lines.popFirst(), isFence(first), let end = lines.firstIndex(where: isFence) else { return nil }
        return lines[..<end].map { String($0) }.joined(separator: "\n")
    }

    private static func value(of node: Node, left: inout Int) -> JSONValue? {
        left -= 1
        guard left > 0 else { return nil }
        switch node {
        case .scalar(let scalar): return scalar.style == .plain ? plain(scalar.string) : .text(scalar.string)
        case .sequence(let sequence):
            var list: [JSONValue] = []
            for element in sequence {
                guard let value = value(of: element, left: &left) else { return nil }
                list.append(value)
            }
            return .list(list)
        case .mapping(let mapping):
            var fields: [JSONValue.Field] = []
            for (key, element) in mapping {
                guard case .scalar(let name) = key, let value = value(of: element, left: &left) else { return nil }
                fields.append(JSONValue.Field(name.string, value))
            }
            return .object(fields)
        case .alias: return nil
        }
    }

    /// A plain scalar by YAML 1.2's core schema (section 10.3.2).
    private static func plain(_ text: String) -> JSONValue {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: break
        }
        guard let first = text.utf8.first,
            first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || (48...57).contains(first) || first == UInt8(ascii: ".")
        else { return .text(text) }
        if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) { return .integer(number) }
        if text.hasPrefix("0o"), let number = Int(text.dropFirst(2), radix: 8) { return .integer(number) }
        if let number = Int(text) { return .integer(number) }
        let isDecimal = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
        if isDecimal, let number = Double(text) { return .number(number) }
        return .text(text)
    }
}

extension String {
    /// Without spaces, tabs and carriage returns at both ends.
    var trimmed: String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }
        let scalars = unicodeScalars.drop(while: isSpace)
        let end = scalars.lastIndex { !isSpace($0) }.map(scalars.index(after:)) ?? scalars.startIndex
        return String(scalars[..<end])
    }
}

/// Writes front matter at random: the shapes that people and tools write, and some that they should not.
struct RandomYAML {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A document of some keys at the top.
    mutating func document() -> String {
        var text = ""
        for index in 0..<(1 + number(6)) { text += entry("key\(index)", indent: 0, depth: 0) }
        if number(12) == 0 { text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
        if number(8) == 0, text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    /// The bytes with a few of them changed, removed or doubled.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<(1 + number(3)) where !result.isEmpty {
            let index = number(result.count)
            switch number(4) {
            case 0: result.remove(at: index)
            case 1: result.insert(result[number(result.count)], at: index)
            case 2: result[index] = pick(Array(" \n:-#'\"[]{},|>&*!?%@`\t\\~.0a\r".utf8))
            default: result.insert(pick(Array(" \n:-#'\"[]{},|>".utf8)), at: index)
            }
        }
        return result
    }

    private mutating func number(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 16) % bound
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element { list[number(list.count)] }

    private mutating func entry(_ key: String, indent: Int, depth: Int) -> String {
        let pad = String(repeating: " ", count: indent)
        var text = number(15) == 0 ? "\(pad)# a remark: here\n" : ""
        if number(15) == 0 { text += "\n" }
        let name = number(12) == 0 ? "\"\(key)\"" : number(12) == 0 ? "a \(key) b" : key
        text += "\(pad)\(name):"
        switch depth > 3 ? 0 : number(9) {
        case 0...3: return text + " \(scalar(indent: indent))\n"
        case 4: return text + "\(remark())\n" + sequence(indent: indent, depth: depth + 1)
        case 5: return text + "\n" + sequence(indent: indent + 1 + number(4), depth: depth + 1)
        case 6: return text + "\n" + mapping(indent: indent + 1 + number(4), depth: depth + 1)
        case 7: return text + " \(flow(depth: 0))\(remark())\n"
        default: return text + block(indent: indent)
        }
    }

    private mutating func mapping(indent: Int, depth: Int) -> String {
        (0..<(1 + number(3))).map { entry("k\($0)", indent: indent, depth: depth) }.joined()
    }

    private mutating func sequence(indent: Int, depth: Int) -> String {
        let pad = String(repeating: " ", count: indent)
        return (0..<(1 + number(4))).map { _ -> String in
            switch depth > 3 ? 0 : number(7) {
            case 0...3: return "\(pad)- \(scalar(indent: indent))\n"
            case 4: return "\(pad)- " + mapping(indent: indent + 2, depth: depth + 1).drop { $0 == " " }
            case 5: return "\(pad)- " + sequence(indent: indent + 2, depth: depth + 1).drop { $0 == " " }
            default: return "\(pad)-\n" + mapping(indent: indent + 1 + number(3), depth: depth + 1)
            }
        }.joined()
    }

    private mutating func remark() -> String { number(6) == 0 ? " # a remark" : "" }

    private mutating func scalar(indent: Int) -> String {
        switch number(14) {
        case 0: return ""
        case 1: return "'\(word()) ''\(word())'' '"
        case 2: return "\"\(word()) \\\"\(word())\\\" \\n\\t\\\\ \\u00e9\""
        case 3: return "'\(word())\n\(fold(indent))\(word())  \n\n\(fold(indent)) \(word())'"
        case 4: return "\"\(word())\n\n\n\(fold(indent))\(word())\""
        case 5: return "\(word()) \(word())\n\(fold(indent))\(word())\n\n\(fold(indent))\(word())"
        case 6: return pick(["no", "true", "null", "~", "1.5", "-3", "1e5", "0x1F", "2024-01-01", "yes"])
        case 7: return "https://example.org/\(word())#\(word())" + remark()
        case 8: return pick(["a: b", "@x", "*x", "&x y", "!x", "%x", "- x", "[", "a #b", "'x' y", "{{x}}", ": x", "x:", "?x", "|x", ">x", "`x`"])
        default: return word() + remark()
        }
    }

    private mutating func fold(_ indent: Int) -> String { String(repeating: " ", count: indent + number(4)) }

    private mutating func word() -> String {
        pick(["org/name", "a-b_c.d", "text-generation", "é", "漢字", "🤗 x", "x  y", "a,b", "c#d", "e:f", "(g)", "h's", "1.0", "-x", "[z]"])
    }

    private mutating func flow(depth: Int) -> String {
        let items = (0..<number(4)).map { _ -> String in
            switch depth > 2 ? 2 : number(6) {
            case 0: return flow(depth: depth + 1)
            case 1: return "'\(word())'"
            default: return pick(["a", "b c", "org/name", "1.5", "x-y", "no", "e:f", "g?"])
            }
        }
        if number(3) == 0 {
            return "{" + items.enumerated().map { "k\($0.offset): \($0.element)" }.joined(separator: ", ") + "}"
        }
        return "[" + items.joined(separator: pick([", ", ",", " , ", ",\n    "])) + pick(["]", "]", ",]", " ]"])
    }

    private mutating func block(indent: Int) -> String {
        let pad = String(repeating: " ", count: indent + 1 + number(3))
        var text = " " + pick(["|", ">", "|-", ">-", "|+", ">+"]) + remark() + "\n"
        if number(5) == 0 { text += "\n" }
        for _ in 0..<number(5) {
            switch number(6) {
            case 0: text += "\n"
            case 1: text += "\(pad)  \(word())\n"
            case 2: text += "\(pad)# \(word()): x\n"
            default: text += "\(pad)\(word()) \(word())\n"
            }
        }
        return text + String(repeating: "\n", count: number(3))
    }
}

/// A member of a list in a header: `"api";r=489;t=189`, or `<address>; rel="next"`.
///
/// Not a parser of structured fields (RFC 9651), since what the Hub sends in `RateLimit-Policy`, `"fixed window";"api";q=500;w=300`, is none: a text
/// stands where a parameter belongs. Read is every text and every parameter, in any order; what is neither ends the member.
package struct FieldMember: Equatable {
    /// Texts in quotes or angle brackets, and words without a value, in their order.
    package private(set) var texts: [String] = []
    /// Parameters with a value, by their name in small letters; of a name that stands twice the last counts.
    package private(set) var parameters: [String: String] = [:]

    /// The most bytes of a header that are read.
    private static let maximumByteCount = 8 * 1024

    /// The members of a header's value.
    package static func list(_ header: String) -> [FieldMember] {
        var reader = Reader(bytes: Array(header.utf8.prefix(maximumByteCount)))
        var members: [FieldMember] = []
        while let member = reader.member() { members.append(member) }
        return members
    }

    /// A parameter that is a whole number, not negative.
    package func number(_ name: String) -> Int? { parameters[name].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0

        private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

        mutating func member() -> FieldMember? {
            while let byte, byte <= 0x20 || byte == UInt8(ascii: ",") { at += 1 }
            guard byte != nil else { return nil }
            var member = FieldMember()
            while let byte, byte != UInt8(ascii: ",") {
                switch byte {
                case 0...0x20, UInt8(ascii: ";"): at += 1
                case UInt8(ascii: "\""): member.texts.append(quoted())
                case UInt8(ascii: "<"): member.texts.append(bracketed())
                default: part(of: &member)
                }
            }
            return member
        }

        private mutating func part(of member: inout FieldMember) {
            let name = word()
            guard byte == UInt8(ascii: "=") else {
                if name.isEmpty { at += 1 } else { member.texts.append(name) }
                return
            }
            at += 1
            member.parameters[name.lowercased()] = byte == UInt8(ascii: "\"") ? quoted() : word()
        }

        private mutating func word() -> String {
            let start = at
            while let byte, byte > 0x20, !";,=\"<".utf8.contains(byte) { at += 1 }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }

        private mutating func bracketed() -> String {
            at += 1
            let start = at
            while let byte, byte != UInt8(ascii: ">") { at += 1 }
            defer { at = min(at + 1, bytes.count) }
            return String(decoding: bytes[start..<at], as: UTF8.self)
        }

        private mutating func quoted() -> String {
            at += 1
            var text: [UInt8] = []
            while let next = byte, next != UInt8(ascii: "\"") {
                at += 1
                guard next == UInt8(ascii: "\\"), let escaped = byte else {
                    text.append(next)
                    continue
                }
                text.append(escaped)
                at += 1
            }
            at = min(at + 1, bytes.count)
            return String(decoding: text, as: UTF8.self)
        }
    }
}

import Foundation

extension QueryParameters {
    /// Reads the query of a URL as forms write it (WHATWG URL, application/x-www-form-urlencoded): `+` is a space, `%20` too.
    ///
    /// - Throws: ``Problem`` with `bad_parameter` where an escape is broken or stands for a control character: no name or word has one.
    init(query: String) throws(Problem) {
        self.init([])
        // By bytes: splitting by characters costs more than a question of the index.
        for part in query.utf8.split(separator: UInt8(ascii: "&")) {
            let end = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let name = try Self.unescaped(Substring(part[..<end])) { "a name" }
            append(name, end < part.endIndex ? try Self.unescaped(Substring(part[end...].dropFirst()), field: name) { "'\(name)'" } : "")
        }
    }

    private static func unescaped(_ text: Substring, field: String? = nil, of describe: () -> String) throws(Problem) -> String {
        if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "%") }) { return String(text) }
        let owner = describe()
        guard let plain = text.replacing("+", with: " ").removingPercentEncoding else {
            throw Problem(.badParameter, "The percent-escapes of \(owner) in the query are not UTF-8.", field: field)
        }
        guard plain.unicodeScalars.allSatisfy({ $0.value > 0x1F && $0.value != 0x7F }) else {
            throw Problem(.badParameter, "The query has a control character in \(owner).", field: field)
        }
        return plain
    }
}

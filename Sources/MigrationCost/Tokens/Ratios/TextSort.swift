/// What a text is, as far as tokenizers differ over it.
public enum TextSort: Hashable, Sendable {
    /// Prose in a language: a code of ISO 639-1 or a tag that begins with one (`de`, `pt-BR`, `zh_Hans`).
    case language(String)
    /// Program code.
    case code
    /// JSON and other structured texts with many numbers.
    case json
    /// Tables.
    case table
    /// Nobody said.
    case unknown

    /// Reads what people write: `code`, `json`, `table`, or a language's tag.
    public init?(_ written: String) {
        switch written.lowercased() {
        case "code": self = .code
        case "json": self = .json
        case "table", "tables": self = .table
        case "unknown": self = .unknown
        default:
            let primary = Self.primary(written)
            guard (2...3).contains(primary.count), primary.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }),
                written.utf8.count <= 35
            else { return nil }
            self = .language(primary)
        }
    }

    /// The first part of a tag, in lower case.
    static func primary(_ tag: String) -> String { String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }) }
}

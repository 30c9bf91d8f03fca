import Foundation

/// A file of the folder of SQL.
struct SQLFile {
    let name: String
    let text: String

    /// All files.
    static func all() throws -> [SQLFile] {
        try SourceFolder.files(in: "Sources/Registry/SQL", ending: "sql").map {
            SQLFile(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8))
        }
    }

    /// Whether a statement's text is that of this file, or that of this file about the past, the other direction or both.
    func isSource(of sql: String) -> Bool {
        if sql == text { return true }
        let body = text.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
        let exchanged = body.replacing("child_id", with: "?").replacing("parent_id", with: "child_id").replacing("?", with: "parent_id")
        let edges = sql.firstMatch(of: /edge_as_of\(\$\d+\)/)?.output ?? "live_edge"
        return [body, exchanged].contains { sql == $0.replacing("live_edge", with: edges) }
    }

    /// The types of `$1`, `$2`, … as the comment at the beginning has them, in the words of the client.
    var parameterTypes: [String] {
        let comment = text.split(separator: "\n").prefix { $0.hasPrefix("--") }.joined(separator: "\n")
        let parameters = comment.matches(of: /\$(\d+) +(double precision|[a-z]+)(\[\])?/)
        let words = parameters.map { (place: Int($0.output.1) ?? 0, word: Self.words[String($0.output.2), default: "?"] + ($0.output.3 ?? "")) }
        return words.sorted { $0.place < $1.place }.map(\.word)
    }

    private static let words = [
        "bigint": "int8", "integer": "int4", "smallint": "int2", "boolean": "bool", "double precision": "float8", "text": "text", "bytea": "bytea",
        "timestamptz": "timestamptz", "jsonb": "jsonb",
    ]
}

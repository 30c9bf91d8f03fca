import Lineage
import Registry
import Service

/// A list as CSV (RFC 4180): comma-separated, quoted where needed, lines end with CR LF; lists inside a field are parted by spaces.
enum LineageCSV {
    /// The names of the columns.
    static let header = row([
        "id", "status", "depth", "relations", "license", "library", "task", "quantization", "languages", "formats", "parameters", "downloads",
        "likes", "created", "family",
    ])

    /// One model.
    static func row(_ item: LineageItem) -> String {
        let model = item.match.model
        return row([
            model.id.written, model.status.rawValue, String(item.match.depth), item.match.relations.map(\.word).joined(separator: " "),
            model.license ?? "", model.library ?? "", model.task ?? "", model.quantization ?? "", model.languages.joined(separator: " "),
            model.formats.joined(separator: " "), number(model.parameters), number(model.downloads), number(model.likes),
            model.created?.iso8601 ?? "", model.family ?? "",
        ])
    }

    private static func number(_ number: Int64?) -> String {
        number.map(String.init) ?? ""
    }

    private static func row(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// A field; one that a spreadsheet would take for a formula gets an apostrophe in front.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

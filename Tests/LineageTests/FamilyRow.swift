import Testing

/// One expected membership, from a row such as `org/name | Llama > Llama-3 | 8B | Instruct | -`.
struct FamilyRow: Sendable, CustomTestStringConvertible {
    let id: String
    let path: [String]
    let size: String?
    let variant: String?
    let date: String?

    var testDescription: String { id }

    /// Reads a table, one row a line.
    static func rows(of table: String) -> [FamilyRow] {
        table.split(separator: "\n").map { line in
            let fields = line.split(separator: "|").map { $0.trimming(" ") }
            precondition(fields.count == 5, "five columns in \(line)")
            let path = fields[1].split(separator: ">").map { $0.trimming(" ") }
            return FamilyRow(id: fields[0], path: path, size: stated(fields[2]), variant: stated(fields[3]), date: stated(fields[4]))
        }
    }

    private static func stated(_ field: String) -> String? { field == "-" ? nil : field }
}

extension Substring {
    /// Without the given character at both ends.
    fileprivate func trimming(_ character: Character) -> String {
        var rest = self
        while rest.first == character { rest.removeFirst() }
        while rest.last == character { rest.removeLast() }
        return String(rest)
    }
}

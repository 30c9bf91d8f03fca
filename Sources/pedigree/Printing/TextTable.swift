/// A table for people: columns as wide as their widest cell, no lines, and no column that has nothing in any row.
struct TextTable {
    private let header: [String]
    private let numeric: Set<Int>
    private var rows: [[String]] = []

    /// Begins a table.
    ///
    /// - Parameters:
    ///   - header: The names of the columns.
    ///   - numeric: Columns that are flush right.
    init(_ header: [String], numeric: Set<Int> = []) {
        self.header = header
        self.numeric = numeric
    }

    /// Adds a row with a cell for each column.
    mutating func add(_ row: [String]) {
        rows.append(row)
    }

    /// The table as text, one line a row.
    var text: String {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let filled = header.indices.filter { column in column == 0 || rows.contains { !$0[column].isEmpty } }
        return all.map { row in
            let cells = filled.map { column in
                let cell = row[column]
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return numeric.contains(column) ? space + cell : cell + space
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}

/// A row with its place in its file.
public struct MeasurementLine: Sendable {
    /// The line, from 1.
    public var line: Int
    /// The row.
    public var row: Measurement

    /// Keeps a row.
    public init(line: Int, row: Measurement) {
        self.line = line
        self.row = row
    }

    /// The document that published it: its citation without the place inside it and without remarks, so that all rows of it fall together.
    public var publication: String {
        let citation = row.citation ?? ""
        return String(citation.prefix { $0 != "#" && $0 != "(" }).split(separator: " ").joined(separator: " ")
    }

    /// The row under typed conditions.
    func observation<Conditions>(under conditions: Conditions) -> Observation<Conditions> {
        Observation(conditions: conditions, measured: row.measured, publication: publication, model: row.model ?? "", line: line)
    }
}

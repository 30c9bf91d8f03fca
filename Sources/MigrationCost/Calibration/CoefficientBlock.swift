/// Coefficients of one formula for one class of software or machines, with what they rest on.
public struct CoefficientBlock: Hashable, Sendable, Codable {
    /// The block's name within its kind.
    public var name: String
    /// The coefficients by name; units are those of the formula.
    public var values: [String: Double]
    /// How many rows set them; 0 where they are the published constants alone.
    public var rows: Int
    /// What they rest on: publications of the rows, or where the constants were read.
    public var citations: [String]

    /// Keeps a block.
    public init(name: String, values: [String: Double], rows: Int, citations: [String]) {
        self.name = name
        self.values = values
        self.rows = rows
        self.citations = citations
    }

    /// A coefficient, or nil where the block has none of the name.
    public subscript(name: String) -> Double? { values[name] }
}

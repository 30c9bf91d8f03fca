/// Statements of any types that go to the server together, in order; see ``PostgresLeasedRunner/run(_:deadline:)``.
public struct PostgresBatch: Sendable {
    private(set) var steps: [PendingStatement.Step] = []

    /// Nothing yet.
    public init() {}

    /// Adds a statement behind the others.
    public mutating func append(_ statement: some PostgresStatement) { steps.append(PendingStatement.Step(statement)) }

    /// Adds statements behind the others.
    public mutating func append<S: PostgresStatement>(contentsOf statements: some Sequence<S>) {
        for statement in statements { append(statement) }
    }
}

/// What the statements of a ``PostgresBatch`` answered, in order.
public struct PostgresBatchAnswers: Sendable {
    private var results: ArraySlice<ResultSet>

    init(_ results: [ResultSet]) { self.results = results[...] }

    /// Decodes the rows of the next statement.
    /// - Precondition: it is of this type.
    public mutating func next<S: PostgresStatement>(_ statement: S.Type) throws(PostgresError) -> [S.Row] {
        guard let result = results.popFirst(), result.statement == statement else { preconditionFailure("The next one is of another type.") }
        return try result.rows(of: statement)
    }
}

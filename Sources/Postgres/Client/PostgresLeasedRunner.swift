/// What runs statements on a connection of its own, in order: ``PostgresSession`` and ``PostgresTransaction``.
///
/// Cancelling a task that waits here cancels at the server. Child tasks may share it; their statements are pipelined.
public protocol PostgresLeasedRunner: PostgresRunner {
    /// The connection behind it.
    var lease: PostgresLease { get }
    /// Whether its statements stand in a transaction.
    static var isTransaction: Bool { get }
}

extension PostgresLeasedRunner {
    /// Runs a statement and decodes its rows, on this connection.
    public func query<S: PostgresStatement>(
        _ statement: S, deadline: Duration?
    ) async throws(PostgresError) -> [S.Row] {
        try await result(of: statement, deadline: deadline).rows(of: S.self)
    }

    /// Runs a statement on this connection and tells how many rows it touched.
    @discardableResult
    public func execute<S: PostgresStatement>(
        _ statement: S, deadline: Duration?
    ) async throws(PostgresError) -> Int {
        try await result(of: statement, deadline: deadline).affectedRowCount
    }

    /// Runs many statements of one type in one round trip and one Sync: outside of a transaction they all happen or none.
    /// - Returns: how many rows each one touched.
    @discardableResult
    public func executeAll<S: PostgresStatement>(
        _ statements: [S], deadline: Duration? = nil
    ) async throws(PostgresError) -> [Int] {
        try await results(of: statements.map { PendingStatement.Step($0) }, deadline: deadline).map(\.affectedRowCount)
    }

    /// Runs many statements of one type in one round trip and one Sync, and decodes their rows.
    public func queryAll<S: PostgresStatement>(
        _ statements: [S], deadline: Duration? = nil
    ) async throws(PostgresError) -> [[S.Row]] {
        var rows: [[S.Row]] = []
        rows.reserveCapacity(statements.count)
        let results = try await results(of: statements.map { PendingStatement.Step($0) }, deadline: deadline)
        for result in results { rows.append(try result.rows(of: S.self)) }
        return rows
    }

    /// Runs statements of several types, one after the other, in one round trip and one Sync: the first that fails ends all.
    /// - Precondition: their ``PostgresStatement/planning`` is one way or ``StatementPlanning/automatic``; all are planned in that way.
    @discardableResult
    public func run(_ batch: PostgresBatch, deadline: Duration? = nil) async throws(PostgresError) -> PostgresBatchAnswers {
        PostgresBatchAnswers(try await results(of: batch.steps, deadline: deadline))
    }

    /// Runs any number of commands, separated by semicolons, as text: for scripts of definitions, like migrations.
    ///
    /// Outside of a transaction they are one implicit transaction, unless the script says otherwise.
    public func executeSimple(_ sql: String, deadline: Duration? = nil) async throws(PostgresError) {
        _ = try await lease.call(.simple(sql), deadline: lease.time(for: deadline))
    }

    /// Prepares a statement and says what the server makes of it, without running it.
    public func describe<S: PostgresStatement>(_ statement: S) async throws(PostgresError) -> PostgresStatementDescription {
        let answer = try await lease.run(.describe(PendingStatement.Step(statement)), deadline: lease.time(for: nil))
        guard case .one(let result) = answer else { throw PostgresError(.protocolViolation, statement: S.name) }
        return PostgresStatementDescription(result)
    }

    // MARK: Running

    private func result(
        of statement: some PostgresStatement, deadline: Duration?
    ) async throws(PostgresError) -> ResultSet {
        try await results(of: [PendingStatement.Step(statement)], deadline: deadline)[0]
    }

    private func results(
        of steps: [PendingStatement.Step], deadline: Duration?
    ) async throws(PostgresError) -> [ResultSet] {
        guard !steps.isEmpty else { return [] }
        let (before, after) = Self.pins(of: steps.map { $0.statement.planning })
        let answer = try await lease.run(.executeEach(steps), before: before, after: after, deadline: lease.time(for: deadline))
        let results: [ResultSet]
        switch answer {
        case .one(let result): results = [result]
        case .many(let all): results = Array(all.dropFirst(before.count).dropLast(after.count))
        }
        guard results.count == steps.count else { throw PostgresError(.protocolViolation, statement: steps[0].statement.name) }
        return results
    }

    /// The commands round statements whose plan is pinned. They hold within a transaction only.
    private static func pins(of plannings: [StatementPlanning]) -> (before: [String], after: [String]) {
        let pins = Set(plannings.compactMap(\.pin))
        precondition(pins.count <= 1, "Statements that go together are planned in one way.")
        guard let pin = pins.first else { return ([], []) }
        guard isTransaction else { return (["BEGIN", pin], ["COMMIT"]) }
        return ([pin], [StatementPlanning.unpin])
    }
}

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
        try await results(of: statements, deadline: deadline).map(\.affectedRowCount)
    }

    /// Runs many statements of one type in one round trip and one Sync, and decodes their rows.
    public func queryAll<S: PostgresStatement>(
        _ statements: [S], deadline: Duration? = nil
    ) async throws(PostgresError) -> [[S.Row]] {
        var rows: [[S.Row]] = []
        rows.reserveCapacity(statements.count)
        for result in try await results(of: statements, deadline: deadline) { rows.append(try result.rows(of: S.self)) }
        return rows
    }

    /// Runs any number of commands, separated by semicolons, as text: for scripts of definitions, like migrations.
    ///
    /// Outside of a transaction they are one implicit transaction, unless the script says otherwise.
    public func executeSimple(_ sql: String, deadline: Duration? = nil) async throws(PostgresError) {
        _ = try await lease.call(.simple(sql), deadline: lease.time(for: deadline))
    }

    /// Prepares a statement and says what the server makes of it, without running it.
    public func describe<S: PostgresStatement>(_ statement: S) async throws(PostgresError) -> PostgresStatementDescription {
        let parameters = Self.parameters(of: statement)
        let answer = try await lease.run(S.self, .describe(parameters), deadline: lease.time(for: nil))
        guard case .one(let result) = answer else { throw PostgresError(.protocolViolation, statement: S.name) }
        return PostgresStatementDescription(result)
    }

    // MARK: Running

    private func result<S: PostgresStatement>(
        of statement: S, deadline: Duration?
    ) async throws(PostgresError) -> ResultSet {
        let (before, after) = Self.pins(of: S.self)
        let answer = try await lease.run(
            S.self, .execute(Self.parameters(of: statement)), before: before, after: after,
            deadline: lease.time(for: deadline))
        switch answer {
        case .one(let result): return result
        case .many(let results) where results.count > before.count: return results[before.count]
        case .many: throw PostgresError(.protocolViolation, statement: S.name)
        }
    }

    private func results<S: PostgresStatement>(
        of statements: [S], deadline: Duration?
    ) async throws(PostgresError) -> [ResultSet] {
        guard !statements.isEmpty else { return [] }
        let (before, after) = Self.pins(of: S.self)
        let answer = try await lease.run(
            S.self, .executeEach(statements.map { Self.parameters(of: $0) }), before: before, after: after,
            deadline: lease.time(for: deadline))
        switch answer {
        case .one(let result): return [result]
        case .many(let results): return Array(results.dropFirst(before.count).dropLast(after.count))
        }
    }

    private static func parameters<S: PostgresStatement>(of statement: S) -> PostgresParameters {
        var parameters = PostgresParameters()
        statement.bind(into: &parameters)
        return parameters
    }

    /// The commands round a statement whose plan is pinned. They hold within a transaction only.
    private static func pins<S: PostgresStatement>(
        of statement: S.Type
    ) -> (before: [String], after: [String]) {
        guard let pin = S.planning.pin else { return ([], []) }
        guard isTransaction else { return (["BEGIN", pin], ["COMMIT"]) }
        return ([pin], [StatementPlanning.unpin])
    }
}

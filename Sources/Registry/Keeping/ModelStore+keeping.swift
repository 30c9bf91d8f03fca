import Postgres

extension ModelStore {
    /// The longest wait for a statement that goes over whole tables.
    private static let deadline: Duration = .seconds(3_600)

    /// Holds one state of the store while work goes on, for programs that read it by its name.
    ///
    /// - Parameter body: The work; the snapshot ends with it.
    public func withSnapshot<Value: Sendable>(_ body: @escaping @Sendable (StoreSnapshot) async throws -> Value) async throws -> Value {
        try await client.withTransaction(isolation: .repeatableRead, access: .readOnly, retries: 0) { transaction in
            guard let exported = try await transaction.queryOne(SnapshotStatements.Export()),
                let counts = try await transaction.queryOne(RegistryStatements.Count(), deadline: Self.deadline)
            else { preconditionFailure("incarnation_is_one_row") }
            let steps = try await transaction.query(MigrationStatements.List())
            return try await body(
                StoreSnapshot(
                    name: exported.name, incarnation: exported.token, serverVersion: exported.serverVersion, steps: steps, counts: counts))
        }
    }

    /// Begins a new life of the database, after a restore: versions and positions of the old one are not compared with any more.
    ///
    /// - Returns: The token of the new life.
    public func beginIncarnation() async throws -> String {
        let token = try await client.withTransaction { try await $0.queryOne(SnapshotStatements.BeginIncarnation(), deadline: Self.deadline) }
        guard let token else { preconditionFailure("incarnation_is_one_row") }
        return token
    }
}

package import Intake
package import Postgres
package import Registry

/// A migrated database that a test has for itself.
package struct TestDatabase: Sendable {
    private let server: TestServer
    /// Its name on the server.
    package let name: String
    /// Its clients' pool.
    package let client: PostgresClient
    /// The store in it.
    package let store: ModelStore
    /// The door to that store.
    package let intake: Intake

    init(server: TestServer, name: String) {
        self.server = server
        self.name = name
        client = PostgresClient(server.configuration(database: name), logger: TestServer.logger)
        store = ModelStore(client: client, logger: TestServer.logger)
        intake = Intake(store: store)
    }

    /// Lends a store with a pool of its own size.
    package func withStore<Value>(leasedConnectionCount: Int, _ body: (ModelStore) async throws -> Value) async throws -> Value {
        var configuration = server.configuration(database: name)
        configuration.leasedConnectionCount = leasedConnectionCount
        return try await server.withClient(configuration) { try await body(ModelStore(client: $0, logger: TestServer.logger)) }
    }

    /// Runs commands as they are.
    package func run(_ sql: String) async throws {
        try await client.withConnection { try await $0.executeSimple(sql) }
    }

    /// Every row of every table of the store as text, sorted: what two states of a store are compared by.
    package func rows() async throws -> [String] {
        try await client.withTransaction { try await $0.query(ListRows()) }
    }

    /// What of the store can be compared with another one; see ``StoreProjection``.
    package func projection() async throws -> [String] {
        try await client.withTransaction { try await $0.query(ProjectStore()) }
    }

    /// Removes everything but the schema.
    func empty() async throws {
        try await run(
            """
            DO $$ BEGIN EXECUTE (
                SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY CASCADE' FROM pg_tables
                WHERE schemaname = 'public' AND tablename NOT IN ('schema_migration', 'incarnation'));
                UPDATE incarnation SET changes_from = DEFAULT;
            END $$
            """)
    }
}

/// Every row of the store.
private struct ListRows: PostgresStatement {
    static let sql =
        ["alias", "change", "claim", "document", "edge", "model"]
        .map { "SELECT '\($0) ' || t::text AS line FROM \($0) t" }.joined(separator: " UNION ALL ") + " ORDER BY line"
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
}

/// What of the store can be compared with another one.
private struct ProjectStore: PostgresStatement {
    static let sql = StoreProjection.sql
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
}

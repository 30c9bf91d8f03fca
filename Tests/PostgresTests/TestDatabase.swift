import Glibc
import Logging
import Postgres
import Synchronization

/// The scratch PostgreSQL that the tests run on. Without one they fail: a test that does not run proves nothing.
enum TestDatabase {
    struct Missing: Error, CustomStringConvertible {
        var description: String { "Set PEDIGREE_TEST_DATABASE_URL to a superuser's connection string of a scratch PostgreSQL." }
    }

    private static let tableCount = Atomic(0)

    static func connectionString() throws -> String {
        guard let value = unsafe getenv("PEDIGREE_TEST_DATABASE_URL") else { throw Missing() }
        return unsafe String(cString: value)
    }

    static func configuration() throws -> PostgresConfiguration {
        var configuration = PostgresConfiguration(try connectionString())
        configuration.applicationName = "postgres-tests"
        configuration.sharedWriteConnectionCount = 2
        configuration.leasedConnectionCount = 3
        return configuration
    }

    /// A name that no other test, and no earlier run on the same cluster, uses.
    static func table() -> String {
        "t_\(getpid())_\(tableCount.add(1, ordering: .relaxed).newValue)"
    }

    /// Lends a client and closes it.
    static func withClient<Value>(
        _ adjust: (inout PostgresConfiguration) -> Void = { _ in }, _ body: (PostgresClient) async throws -> Value
    ) async throws -> Value {
        var configuration = try configuration()
        adjust(&configuration)
        let client = PostgresClient(configuration, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        do {
            let value = try await body(client)
            await client.close()
            return value
        } catch {
            await client.close()
            throw error
        }
    }

    /// Lends a client and a table of its own, which is dropped.
    static func withTable<Value>(
        _ columns: String, _ adjust: (inout PostgresConfiguration) -> Void = { _ in },
        _ body: (PostgresClient, String) async throws -> Value
    ) async throws -> Value {
        let table = table()
        return try await withClient(adjust) { client in
            try await client.withConnection { try await $0.executeSimple("CREATE TABLE \(table) (\(columns))") }
            do {
                let value = try await body(client, table)
                try await client.withConnection { try await $0.executeSimple("DROP TABLE \(table)") }
                return value
            } catch {
                try? await client.withConnection { try await $0.executeSimple("DROP TABLE \(table)") }
                throw error
            }
        }
    }
}

/// Runs SQL text on its own; the tests' way to statements whose table has a name made at run time.
extension PostgresClient {
    func run(_ sql: String) async throws {
        try await withConnection { try await $0.executeSimple(sql) }
    }
}

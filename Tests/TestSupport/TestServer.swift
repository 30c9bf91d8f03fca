import Foundation
import Logging
package import Postgres

/// The PostgreSQL server that the tests use, as a superuser.
package struct TestServer: Sendable {
    /// Why there is none.
    package struct Missing: Error, CustomStringConvertible {
        /// What to do.
        package let description =
            "PEDIGREE_TEST_DATABASE_URL is not set: it names a PostgreSQL server for the tests, such as \"$(Scripts/test-postgres start)\" prints."
    }

    private let connectionString: String

    /// Finds the server in the environment.
    ///
    /// - Throws: ``Missing``: without a server the tests fail.
    package init() throws {
        guard let text = ProcessInfo.processInfo.environment["PEDIGREE_TEST_DATABASE_URL"], !text.isEmpty else { throw Missing() }
        connectionString = text
    }

    /// How to connect to one of its databases. Of a word that is repeated libpq takes the last.
    package func configuration(database: String) -> PostgresConfiguration {
        PostgresConfiguration("\(connectionString) dbname=\(database)")
    }

    /// Runs commands on the server's own database, each in a transaction of its own.
    func administer(_ commands: [String]) async throws {
        try await withClient(PostgresConfiguration(connectionString)) { client in
            try await client.withConnection { session in
                for command in commands { try await session.executeSimple(command) }
            }
        }
    }

    /// The databases whose names begin like those of the tests.
    func testDatabases() async throws -> [String] {
        try await withClient(PostgresConfiguration(connectionString)) { try await $0.query(ListTestDatabases()) }
    }

    /// Lends a client and closes it.
    package func withClient<Value>(_ configuration: PostgresConfiguration, _ body: (PostgresClient) async throws -> Value) async throws -> Value {
        let client = PostgresClient(configuration, logger: Self.logger)
        do {
            let value = try await body(client)
            await client.close()
            return value
        } catch {
            await client.close()
            throw error
        }
    }

    /// Says only what must not happen.
    static var logger: Logger {
        var logger = Logger(label: "tests")
        logger.logLevel = .error
        return logger
    }
}

/// The databases of the tests of this and of other processes.
private struct ListTestDatabases: PostgresStatement {
    static let sql = #"SELECT datname FROM pg_database WHERE datname LIKE 'pedigree\_test\_%' ORDER BY datname"#
    static let effect = StatementEffect.readOnly

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
}

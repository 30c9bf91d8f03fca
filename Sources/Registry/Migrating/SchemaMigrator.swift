import Crypto
import Foundation
public import Migrations
public import Postgres

/// Brings a database's schema up to date.
///
/// Steps are applied in order, each in its own transaction with its row in `schema_migration`, under one advisory lock: two migrators
/// at once are safe. Applied steps are compared by SHA-256.
public struct SchemaMigrator: Sendable {
    private let client: PostgresClient
    private let steps: [Migration]

    /// Prepares a migrator; tests pass fewer steps.
    public init(client: PostgresClient, steps: [Migration] = Migration.all) {
        self.client = client
        self.steps = steps
    }

    /// Applies the steps that are missing.
    ///
    /// - Returns: The names of the steps that were applied now.
    /// - Throws: ``MigrationError``, or ``PostgresError``; a failed step leaves nothing behind.
    public func migrate() async throws -> [String] {
        try await prepare()
        var applied: [String] = []
        for step in steps where try await apply(step) { applied.append(step.name) }
        return applied
    }

    /// Checks that the schema is the one that this program knows, and changes nothing.
    ///
    /// - Throws: ``MigrationError``, or ``PostgresError``.
    public func verify() async throws {
        let applied = try await appliedSteps()
        try Self.compare(applied, with: steps)
        guard let missing = steps.first(where: { step in !applied.contains { $0.number == step.number } }) else { return }
        throw MigrationError.stepIsMissing(name: missing.name)
    }

    /// Checks that this program knows steps that were applied elsewhere.
    ///
    /// - Throws: ``MigrationError/schemaIsNewer(found:known:)`` or ``MigrationError/stepDiffers(name:)``.
    public static func check(_ applied: [SchemaStep]) throws(MigrationError) {
        try compare(applied, with: Migration.all)
    }

    /// The steps that the database has; none where it has no table of them.
    private func appliedSteps() async throws -> [SchemaStep] {
        do {
            return try await client.withTransaction { try await $0.query(MigrationStatements.List()) }
        } catch let error as PostgresError where error.sqlState == .undefinedTable {
            return []
        }
    }

    private func prepare() async throws {
        try await client.withTransaction { transaction in
            try await transaction.execute(MigrationStatements.Lock())
            try await transaction.executeSimple(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    number integer PRIMARY KEY CONSTRAINT schema_migration_counts_from_1 CHECK (number >= 1),
                    name text NOT NULL,
                    checksum text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT now()
                );
                """)
        }
    }

    private func apply(_ step: Migration) async throws -> Bool {
        try await client.withTransaction { transaction in
            try await transaction.execute(MigrationStatements.Lock())
            let rows = try await transaction.query(MigrationStatements.List())
            try Self.compare(rows, with: steps)
            guard !rows.contains(where: { $0.number == step.number }) else { return false }
            try await transaction.executeSimple(step.sql)
            try await transaction.execute(
                MigrationStatements.Insert(number: Int32(step.number), step: step.name, checksum: Self.checksum(of: step)))
            return true
        }
    }

    private static func compare(_ rows: [SchemaStep], with steps: [Migration]) throws(MigrationError) {
        let known = Dictionary(steps.map { ($0.number, $0) }) { first, _ in first }
        let newest = steps.map(\.number).max() ?? 0
        for row in rows {
            guard let step = known[row.number] else { throw MigrationError.schemaIsNewer(found: row.number, known: newest) }
            guard row.checksum == Self.checksum(of: step) else { throw MigrationError.stepDiffers(name: step.name) }
        }
    }

    private static func checksum(of step: Migration) -> String {
        SHA256.hash(data: Data(step.sql.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

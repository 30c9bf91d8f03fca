import Foundation
public import Logging
public import Postgres

/// The registry in PostgreSQL: every statement of the product goes through here.
///
/// Writes are ``submit(_:)``, ``rename(_:to:)``, ``addAlias(_:)`` and ``retractClaim(_:by:)``; each is one transaction that leaves
/// documents, claims, edges and the log of changes in agreement. Reads are in the extensions under `Reading`.
public struct ModelStore: Sendable {
    /// The pool of connections.
    public let client: PostgresClient
    /// Where background findings go.
    let logger: Logger
    /// Wakes followers after commits.
    let announcer: ChangeAnnouncer
    /// Reads models in full.
    let details: DetailBatches

    /// Wraps a pool; the schema must have been migrated (``SchemaMigrator``).
    public init(client: PostgresClient, logger: Logger) {
        self.client = client
        self.logger = logger
        announcer = ChangeAnnouncer(client: client)
        details = DetailBatches(client: client)
    }

    /// Runs a write in one transaction, and then wakes those who follow changes.
    func write<Answer: Sendable>(_ body: @escaping @Sendable (PostgresTransaction) async throws -> Answer) async throws -> Answer {
        let answer = try await client.withTransaction(body)
        announcer.announce()
        return answer
    }

    /// Waits until those who follow changes have been woken; worth it before a program ends.
    public func settle() async { await announcer.settled() }
}

import Foundation
import Lineage
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
    /// Tells the planner that tables have grown.
    let growth: TableGrowth
    /// Reads models in full.
    let details: Gathering<NodeID, Result<ModelDetail?, PostgresError>>
    /// Looks up what names mean.
    let meanings: Gathering<ModelID, Result<NamedModel?, PostgresError>>
    /// Files submissions of models that the store knows nothing of; nil for those that must be filed by themselves.
    let fresh: Gathering<Submission, SubmissionOutcome?>

    /// How many models share a statement that reads them.
    private static let detailCount = 32
    /// How many names share a statement that looks them up.
    private static let nameCount = 64
    /// How many submissions share a transaction: other writers wait for it.
    package static let freshCount = 64

    /// Wraps a pool; the schema must have been migrated (``SchemaMigrator``).
    public init(client: PostgresClient, logger: Logger) {
        self.client = client
        self.logger = logger
        let announcer = ChangeAnnouncer(client: client)
        self.announcer = announcer
        let growth = TableGrowth(client: client, logger: logger)
        self.growth = growth
        let reading = DetailReading(client: client)
        details = Gathering(greatestBatch: Self.detailCount, greatestTurnCount: 2) { await reading.details(of: $0) }
        meanings = Gathering(greatestBatch: Self.nameCount, greatestTurnCount: 2) { ids in
            do throws(PostgresError) {
                let rows = try await client.query(NameStatements.Find(folded: Array(Set(ids.map(\.folded)))))
                let models = Dictionary(rows.map { ($0.asked, $0.model) }) { first, _ in first }
                return ids.map { .success(models[$0.folded]) }
            } catch {
                return ids.map { _ in .failure(error) }
            }
        }
        // Each holds the shape of the graph alone; a second one waits at the lock, so that it begins as soon as the first is on disk.
        fresh = Gathering(greatestBatch: Self.freshCount, greatestTurnCount: 2) { submissions in
            let outcomes = try? await client.withTransaction { transaction in
                try await FreshWrite(submissions: submissions, transaction: transaction).run()
            }
            guard let outcomes else { return submissions.map { _ in nil } }
            announcer.announce()
            growth.add(outcomes.count { $0 != nil })
            return outcomes
        }
    }

    /// Runs a write in one transaction, and then wakes those who follow changes.
    func write<Answer: Sendable>(_ body: @escaping @Sendable (PostgresTransaction) async throws -> Answer) async throws -> Answer {
        let answer = try await client.withTransaction(body)
        announcer.announce()
        return answer
    }

    /// Waits until those who follow changes have been woken, and the planner has looked at tables that have grown; worth it before a program ends.
    public func settle() async {
        await announcer.settled()
        await growth.settled()
    }
}

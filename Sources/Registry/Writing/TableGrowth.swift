import Logging
import Postgres
import Synchronization

/// Lets PostgreSQL look at its tables whenever this process has doubled them.
///
/// A statement that was prepared while tables were all but empty reads them from end to end, and stays so until they are analysed. Autovacuum
/// comes once a minute; a load makes a hundred thousand models meanwhile. A class, since all copies of a ``ModelStore`` share it.
final class TableGrowth: Sendable {
    private struct State {
        /// How many models were written since the planner last looked.
        var written = 0
        /// How many are worth another look.
        var enough = TableGrowth.fewest
        var task: Task<Void, Never>?
    }

    /// Tables of fewer models are read from end to end in no time.
    private static let fewest = 500

    private let client: PostgresClient
    private let logger: Logger
    private let state = Mutex(State())

    init(client: PostgresClient, logger: Logger) {
        self.client = client
        self.logger = logger
    }

    /// Counts models whose rows were committed.
    func add(_ count: Int) {
        state.withLock { state in
            state.written += count
            if state.written >= state.enough, state.task == nil { state.task = Task { await self.look() } }
        }
    }

    /// Waits until the planner has looked.
    func settled() async {
        await state.withLock { $0.task }?.value
    }

    /// What fails is tried again when there is as much more: it is about speed alone.
    private func look() async {
        let before = state.withLock { $0.written }
        var known: Int64 = 0
        do throws(PostgresError) {
            known = try await modelsKnown()
            if Int(known) < before {
                _ = try await client.query(PlannerStatements.Analyze())
                known = max(known, try await modelsKnown())
            }
        } catch {
            logger.notice("the planner was not told how tables have grown", metadata: ["error": "\(error)"])
        }
        state.withLock { state in
            state.written -= before
            state.enough = max(Self.fewest, Int(known), before)
            state.task = nil
        }
    }

    private func modelsKnown() async throws(PostgresError) -> Int64 {
        try await client.query(PlannerStatements.Count()).first ?? 0
    }
}

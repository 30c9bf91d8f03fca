import Lineage
import Postgres
import Registry
import TestSupport
import Testing

/// The planner looks at tables as they double: plans made for empty ones would read them from end to end.
@Suite struct TableGrowthTests {
    @Test func `the planner knows of tables that grew, before autovacuum comes`() async throws {
        try await withDatabase { database in
            try await database.turnAutovacuumOff()
            // A store of its own: what it has written is counted by each.
            try await database.withStore(leasedConnectionCount: 2) { store in
                try await Self.file(300, from: 0, in: store)
                #expect(try await database.analyzedModels() == 0, "few models are not worth a look")
                try await Self.file(300, from: 300, in: store)
                #expect(try await database.analyzedModels() == 600 + Self.parentCount)
                try await Self.file(500, from: 600, in: store)
                #expect(try await database.analyzedModels() == 600 + Self.parentCount)
                try await Self.file(200, from: 1_100, in: store)
                #expect(try await database.analyzedModels() == 1_300 + Self.parentCount)
            }
        }
    }

    /// A lookup by name, an update and a check of a reference each cost some rows; reading a table for each would cost thousands.
    @Test func `rows that are read stay in proportion to the models that are written`() async throws {
        try await withDatabase { database in
            try await database.turnAutovacuumOff()
            let before = try await database.rowsReadOfModels()
            // Sessions tell what they read when they end, at the latest.
            try await database.withStore(leasedConnectionCount: 2) { store in
                for round in 0..<80 { try await Self.file(50, from: round * 50, in: store) }
            }
            let read = try await database.rowsReadOfModels() - before
            #expect(read < 4_000 * 200, "\(read) rows were read to write 4,000 models")
        }
    }

    private static let parentCount: Int64 = 97

    private static func file(_ count: Int, from first: Int, in store: ModelStore) async throws {
        let submissions = try (first..<first + count).map { number in
            let parent = DraftClaim("grown/base-\(number % Int(parentCount))")
            return Submission(
                child: try ModelID("grown/model-\(number)"), submitter: "ada", documents: [try DraftDocument([parent]).submitted()], basis: [:])
        }
        for outcome in try await store.submitFresh(submissions) { #expect(outcome?.effect == .new) }
        await store.settle()
    }
}

extension TestDatabase {
    fileprivate func turnAutovacuumOff() async throws {
        for table in ["model", "alias", "document", "claim", "edge", "change"] {
            try await run("ALTER TABLE \(table) SET (autovacuum_enabled = false)")
        }
    }

    /// How many models the planner believes there to be.
    fileprivate func analyzedModels() async throws -> Int64 {
        try await client.query(ReadNumber<Analyzed>()).first ?? -1
    }

    /// How many rows of the models' table, or entries of its indexes, were read.
    fileprivate func rowsReadOfModels() async throws -> Int64 {
        try await client.query(ReadNumber<RowsRead>()).first ?? -1
    }
}

private protocol NumberQuestion: Sendable {
    static var sql: String { get }
}

private enum Analyzed: NumberQuestion {
    static let sql = "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'model'::regclass"
}

private enum RowsRead: NumberQuestion {
    static let sql =
        """
        SELECT (SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'model')
            + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'model')::bigint
        """
}

private struct ReadNumber<Question: NumberQuestion>: PostgresStatement {
    static var sql: String { Question.sql }
    static var effect: StatementEffect { .readOnly }

    static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
}

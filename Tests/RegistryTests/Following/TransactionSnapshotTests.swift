import Postgres
import Registry
import TestSupport
import Testing

/// What a follower remembers of the transactions that were over.
@Suite struct TransactionSnapshotTests {
    private static let numbers: ClosedRange<UInt64> = 1...40

    /// Which of ``numbers`` PostgreSQL takes for over.
    private struct Seen: PostgresStatement {
        let snapshot: TransactionSnapshot

        static let sql = "SELECT n FROM generate_series(1, 40) n WHERE pg_visible_in_snapshot(n::text::xid8, $1::text::pg_snapshot)"
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) { parameters.append(snapshot.description) }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> UInt64 { UInt64(try row.decode(0, as: Int32.self)) }
    }

    /// Whether a snapshot ends with the newest transaction of the log.
    private struct EndsWithLog: PostgresStatement {
        let snapshot: TransactionSnapshot

        static let sql = "SELECT pg_snapshot_xmax($1::text::pg_snapshot)::text::bigint = 1 + max(tx::text::bigint) FROM change"
        static let effect = StatementEffect.readOnly

        func bind(into parameters: inout PostgresParameters) { parameters.append(snapshot.description) }

        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Bool { try row.decode(0) }
    }

    @Test func `through a transaction it sees what it saw and nothing after`() async throws {
        var random = SeededRandom(seed: 4)
        try await withDatabase { database in
            for _ in 0..<200 {
                let oldest = UInt64.random(in: Self.numbers, using: &random)
                let next = UInt64.random(in: oldest...Self.numbers.upperBound, using: &random)
                let running = (oldest..<next).filter { _ in Bool.random(using: &random) }.map(String.init).joined(separator: ",")
                let text = "\(oldest):\(next):\(running)"
                let snapshot = try #require(TransactionSnapshot(text), "\(text)")
                #expect(snapshot.description == text)
                let seen = try await database.client.query(Seen(snapshot: snapshot))
                for newest in ([0] + seen).shuffled(using: &random).prefix(3) {
                    let capped = try await database.client.query(Seen(snapshot: snapshot.through(newest)))
                    #expect(capped == seen.filter { $0 <= newest }, "\(text) through \(newest)")
                }
            }
        }
    }

    @Test(arguments: ["", "1", "1:2", "0:1:", "3:2:", "1:3:3", "2:4:1", "1:5:3,2", "1:5:2,2", "1:5:,", "a:b:c", "1:2:3:4", "-1:2:"])
    func `what is no snapshot is refused`(_ text: String) { #expect(TransactionSnapshot(text) == nil) }

    @Test func `transactions that were rolled back are not remembered as over`() async throws {
        try await withDatabase { database in
            let follower = LineageFollower(store: database.store)
            for name in ["org/base", "org/other"] {
                try await database.store.fileCard(of: name)
                for _ in 0..<3 { try await database.run("BEGIN; SELECT pg_current_xact_id(); ROLLBACK") }
                try await follower.caughtUp()
                let snapshot = try #require(follower.current).position.snapshot
                #expect(try await database.client.query(EndsWithLog(snapshot: snapshot)) == [true], "\(snapshot)")
            }
        }
    }
}

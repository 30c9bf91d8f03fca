import Postgres
import Testing

/// Statements of several types in one round trip.
@Suite(.serialized) struct BatchTests {
    private struct Put: PostgresStatement {
        typealias Row = Void
        let id: Int64
        let parent: Int64?
        static let sql = "INSERT INTO batch_tests (id, parent) VALUES ($1, $2)"
        static let effect = StatementEffect.write
        func bind(into parameters: inout PostgresParameters) {
            parameters.append(id)
            parameters.append(parent)
        }
    }

    private struct Below: PostgresStatement {
        let parent: Int64
        static let sql = "SELECT id FROM batch_tests WHERE parent = $1 ORDER BY id"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) { parameters.append(parent) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    private struct Planning: PostgresStatement {
        static let sql = "SELECT current_setting('plan_cache_mode')"
        static let effect = StatementEffect.readOnly
        static let planning = StatementPlanning.generic
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> String { try row.decode(0) }
    }

    private func withTable(_ body: (PostgresClient) async throws -> Void) async throws {
        try await TestDatabase.withClient { client in
            try await client.run(
                "DROP TABLE IF EXISTS batch_tests; CREATE TABLE batch_tests (id int8 PRIMARY KEY, parent int8 REFERENCES batch_tests)")
            try await body(client)
            try await client.run("DROP TABLE batch_tests")
        }
    }

    private func batch(_ parts: (inout PostgresBatch) -> Void) -> PostgresBatch {
        var batch = PostgresBatch()
        parts(&batch)
        return batch
    }

    @Test func `statements run in order, whichever of them the connection knows`() async throws {
        try await withTable { client in
            try await client.withTransaction { transaction in
                // Only one of the two is prepared when the batch comes.
                #expect(try await transaction.query(Below(parent: 1)) == [])
                var answers = try await transaction.run(
                    batch { batch in
                        batch.append(Below(parent: 1))
                        batch.append(contentsOf: [Put(id: 1, parent: nil), Put(id: 2, parent: 1)])
                        batch.append(Below(parent: 1))
                        batch.append(Put(id: 3, parent: 2))
                        batch.append(Below(parent: 2))
                    })
                #expect(try answers.next(Below.self) == [])
                for _ in 0..<2 { _ = try answers.next(Put.self) }
                #expect(try answers.next(Below.self) == [2])
                _ = try answers.next(Put.self)
                #expect(try answers.next(Below.self) == [3])
            }
            #expect(try await client.query(Below(parent: 2)) == [3])
        }
    }

    @Test func `outside of a transaction all happen or none, and the first refusal is told`() async throws {
        try await withTable { client in
            let refused = await #expect(throws: PostgresError.self) {
                try await client.withConnection { session in
                    try await session.run(
                        batch { batch in
                            batch.append(Put(id: 1, parent: nil))
                            batch.append(Put(id: 2, parent: 77))
                            batch.append(Below(parent: 1))
                            batch.append(Put(id: 1, parent: nil))
                        })
                }
            }
            #expect(refused?.sqlState == .foreignKeyViolation)
            #expect(refused?.statement == "Put, Below, Put")
            _ = try await client.withConnection { session in
                try await session.run(batch { $0.append(contentsOf: [Put(id: 1, parent: nil), Put(id: 2, parent: 1)]) })
            }
            #expect(try await client.query(Below(parent: 1)) == [2])
        }
    }

    @Test func `nothing is nothing, and one pinned plan is for all`() async throws {
        try await withTable { client in
            try await client.withTransaction { transaction in
                try await transaction.run(PostgresBatch())
                var answers = try await transaction.run(
                    batch { batch in
                        batch.append(Put(id: 1, parent: nil))
                        batch.append(Planning())
                        batch.append(Below(parent: 1))
                    })
                _ = try answers.next(Put.self)
                #expect(try answers.next(Planning.self) == ["force_generic_plan"])
                #expect(try answers.next(Below.self) == [])
            }
        }
    }
}

import Postgres
import Testing

@Suite(.serialized) struct WriteTests {
    /// All tests of this suite use this one table, since a statement's text is fixed.
    private static let columns = "id int8 PRIMARY KEY, label text NOT NULL CONSTRAINT label_is_short CHECK (length(label) < 10)"

    private struct Insert: PostgresStatement {
        typealias Row = Void
        let id: Int64
        var label = "x"
        static let sql = "INSERT INTO write_tests (id, label) VALUES ($1, $2)"
        static let effect = StatementEffect.write
        func bind(into parameters: inout PostgresParameters) {
            parameters.append(id)
            parameters.append(label)
        }
    }

    private struct Ids: PostgresStatement {
        static let sql = "SELECT id FROM write_tests ORDER BY id"
        static let effect = StatementEffect.readOnly
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    private func withTable(_ body: (PostgresClient) async throws -> Void) async throws {
        try await TestDatabase.withClient { client in
            try await client.run("DROP TABLE IF EXISTS write_tests; CREATE TABLE write_tests (\(Self.columns))")
            try await body(client)
            try await client.run("DROP TABLE write_tests")
        }
    }

    @Test func `a write that reported success is never rolled back by a neighbour`() async throws {
        try await withTable { client in
            let written = await withTaskGroup(of: Int64?.self) { group in
                for id in 0..<600 as Range<Int64> {
                    // Every third violates the check, every fifth a key.
                    let insert = Insert(id: id % 5 == 0 ? 1 : id, label: id % 3 == 0 ? "much too long" : "x")
                    group.addTask {
                        do {
                            return try await client.execute(insert) == 1 ? insert.id : nil
                        } catch {
                            return nil
                        }
                    }
                }
                return await group.reduce(into: [Int64]()) { written, id in if let id { written.append(id) } }
            }
            #expect(written.count == 320)
            let stored = try await client.query(Ids())
            #expect(stored == written.sorted())
        }
    }

    @Test func `a violated constraint has a name and no value in its descriptions`() async throws {
        try await withTable { client in
            try await client.execute(Insert(id: 4711))
            let unique = await #expect(throws: PostgresError.self) { try await client.execute(Insert(id: 4711)) }
            #expect(unique?.sqlState == .uniqueViolation)
            #expect(unique?.constraintName == "write_tests_pkey")
            let check = await #expect(throws: PostgresError.self) {
                try await client.execute(Insert(id: 1, label: "very secret label"))
            }
            #expect(check?.constraintName == "label_is_short")
            for error in [unique, check].compactMap({ $0 }) {
                for text in [error.description, error.debugDescription, "\(error)", String(reflecting: error)] {
                    #expect(!text.contains("4711"))
                    #expect(!text.contains("secret"))
                }
            }
            #expect(unique?.description == "PostgreSQL refused the statement. SQLSTATE 23505. Statement Insert.")
        }
    }

    private struct Cast: PostgresStatement {
        let text: String
        static let sql = "SELECT $1::text::int8"
        static let effect = StatementEffect.readOnly
        func bind(into parameters: inout PostgresParameters) { parameters.append(text) }
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int64 { try row.decode(0) }
    }

    @Test func `a server's message that quotes a parameter is not in the descriptions`() async throws {
        try await TestDatabase.withClient { client in
            let error = try #require(await #expect(throws: PostgresError.self) { try await client.query(Cast(text: "hunter2")) })
            #expect(error.serverFields?.message.contains("hunter2") == true)
            #expect(!String(reflecting: error).contains("hunter2"))
            #expect(!"\(error)".contains("hunter2"))
        }
    }

    @Test func `a batch happens as a whole or not at all`() async throws {
        try await withTable { client in
            let touched = try await client.withConnection { try await $0.executeAll((1...500).map { Insert(id: $0) }) }
            #expect(touched == Array(repeating: 1, count: 500))
            let error = await #expect(throws: PostgresError.self) {
                try await client.withConnection { try await $0.executeAll([Insert(id: 600), Insert(id: 1), Insert(id: 601)]) }
            }
            #expect(error?.sqlState == .uniqueViolation)
            let stored = try await client.query(Ids())
            #expect(stored == Array(1...500))
        }
    }

    @Test func `a changed table is noticed and its statements prepared anew`() async throws {
        try await withTable { client in
            let before = try await client.query(AllColumns())
            #expect(before.isEmpty)
            try await client.run("ALTER TABLE write_tests ADD COLUMN extra int8 DEFAULT 3; INSERT INTO write_tests VALUES (1, 'x')")
            let after = try await client.query(AllColumns())
            #expect(after == [3])
        }
    }

    private struct AllColumns: PostgresStatement {
        static let sql = "SELECT * FROM write_tests"
        static let effect = StatementEffect.readOnly
        static func decode(_ row: PostgresRow) throws(PostgresDecodingError) -> Int { row.columnCount }
    }

    @Test func `a statement is described without being run`() async throws {
        try await withTable { client in
            let description = try await client.withConnection { try await $0.describe(Insert(id: 1)) }
            #expect(description.parameterTypes == [.int8, .text])
            #expect(description.columns.isEmpty)
            let columns = try await client.withConnection { try await $0.describe(Ids()).columns }
            #expect(columns.map(\.name) == ["id"])
            #expect(columns.map(\.type) == [.int8])
            let stored = try await client.query(Ids())
            #expect(stored.isEmpty)
        }
    }
}

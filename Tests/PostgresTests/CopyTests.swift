import Postgres
import Testing

extension PostgresLeasedRunner {
    /// The rows of a query as integers, through COPY.
    func copied(_ query: String) async throws -> [Int64] {
        try await copyOut("COPY (\(query)) TO STDOUT (FORMAT binary)") { rows in
            var values: [Int64] = []
            for try await row in rows { values.append(try row.decode(0)) }
            return values
        }
    }
}

@Suite struct CopyTests {
    private struct WriterFailure: Error {}
    private static let columns = "id int8 PRIMARY KEY, name text, tags text[], score float8, body bytea, seen timestamptz, facts jsonb"

    private func copyIn(_ session: some PostgresLeasedRunner, _ table: String, _ ids: Range<Int64>, failingAt: Int64? = nil) async throws -> Int {
        try await session.copyIn("COPY \(table) FROM STDIN (FORMAT binary)") { writer in
            for id in ids {
                if id == failingAt { throw WriterFailure() }
                try await writer.write { row in
                    row.append(id)
                    row.append(id % 3 == 0 ? nil : "model-\(id)")
                    row.append(["a", nil, "\(id)"] as [String?])
                    row.append(Double(id) / 2)
                    row.append([UInt8](repeating: UInt8(id % 256), count: Int(id % 50)))
                    row.append(timestamp: id)
                    row.append(json: "{\"id\": \(id)}")
                }
            }
        }
    }

    @Test func `a hundred thousand rows go in and come out as they were`() async throws {
        try await TestDatabase.withTable(Self.columns) { client, table in
            try await client.withConnection { session in
                let count = try await copyIn(session, table, 0..<100_000)
                #expect(count == 100_000)
                var wrong = 0
                let sum = try await session.copyOut("COPY (SELECT * FROM \(table) ORDER BY id) TO STDOUT (FORMAT binary)") { rows in
                    var id: Int64 = 0
                    for try await row in rows {
                        let isRight =
                            try row.decode(0, as: Int64.self) == id
                            && row.decode(1, as: String?.self) == (id % 3 == 0 ? nil : "model-\(id)")
                            && row.decode(2, as: [String?].self) == ["a", nil, "\(id)"]
                            && row.decode(3, as: Double.self) == Double(id) / 2
                            && row.decode(4, as: [UInt8].self) == [UInt8](repeating: UInt8(id % 256), count: Int(id % 50))
                            && row.decode(timestamp: 5) == id && row.decode(json: 6) == "{\"id\": \(id)}"
                        if !isRight { wrong += 1 }
                        id += 1
                    }
                    return id
                }
                #expect(sum == 100_000)
                #expect(wrong == 0)
            }
        }
    }

    @Test func `a COPY whose writer throws stores nothing and leaves the connection usable`() async throws {
        try await TestDatabase.withTable(Self.columns, { $0.leasedConnectionCount = 1 }) { client, table in
            try await client.withConnection { session in
                await #expect(throws: WriterFailure.self) { try await copyIn(session, table, 0..<50_000, failingAt: 30_000) }
                let rows = try await session.copied("SELECT id FROM \(table)")
                #expect(rows.isEmpty)
            }
        }
    }

    @Test func `a COPY that the server refuses midway says why`() async throws {
        try await TestDatabase.withTable(Self.columns, { $0.leasedConnectionCount = 1 }) { client, table in
            try await client.withConnection { session in
                _ = try await copyIn(session, table, 20_000..<20_001)
                let error = await #expect(throws: PostgresError.self) { try await copyIn(session, table, 0..<50_000) }
                #expect(error?.sqlState == .uniqueViolation)
                let rows = try await session.copied("SELECT id FROM \(table)")
                #expect(rows == [20_000])
            }
            let missing = await #expect(throws: PostgresError.self) {
                try await client.withConnection { try await copyIn($0, "no_such_table", 0..<1) }
            }
            #expect(missing?.sqlState == .undefinedTable)
        }
    }

    @Test func `a COPY in a transaction is rolled back with it`() async throws {
        try await TestDatabase.withTable(Self.columns) { client, table in
            await #expect(throws: WriterFailure.self) {
                try await client.withTransaction { transaction in
                    let count = try await copyIn(transaction, table, 0..<10)
                    #expect(count == 10)
                    throw WriterFailure()
                }
            }
            let count = try await client.withTransaction { try await copyIn($0, table, 0..<10) }
            #expect(count == 10)
            let rows = try await client.withConnection { try await $0.copied("SELECT id FROM \(table) ORDER BY id") }
            #expect(rows == Array(0..<10))
        }
    }

    @Test func `rows that nobody reads are cancelled at the server`() async throws {
        try await TestDatabase.withClient({ $0.leasedConnectionCount = 1 }) { client in
            try await client.withConnection { session in
                let process = try await session.queryOne(BackendProcess())
                let first = try await session.copyOut("COPY (SELECT generate_series(1::int8, 1000000000)) TO STDOUT (FORMAT binary)") { rows in
                    for try await row in rows { return try row.decode(0, as: Int64.self) }
                    return 0
                }
                #expect(first == 1)
                let again = try await session.queryOne(BackendProcess())
                #expect(again == process)
            }
        }
    }

    @Test func `a COPY that fails at the server while it is read throws`() async throws {
        try await TestDatabase.withClient { client in
            try await client.withConnection { session in
                let error = await #expect(throws: PostgresError.self) {
                    try await session.copied("SELECT 1 / (200000 - generate_series(1::int8, 300000))")
                }
                #expect(error?.sqlState == .divisionByZero)
                let value = try await session.queryOne(TenDividedBy(number: 5))
                #expect(value == 2)
            }
        }
    }

    @Test func `a COPY whose backend is killed is a lost connection`() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withConnection { session in
                    let process = try #require(try await session.queryOne(BackendProcess()))
                    try await session.copyOut("COPY (SELECT generate_series(1::int8, 1000000000)) TO STDOUT (FORMAT binary)") { rows in
                        var isFirst = true
                        for try await _ in rows where isFirst {
                            isFirst = false
                            _ = try await TestDatabase.withClient { try await $0.queryOne(Terminate(process: process)) }
                        }
                    }
                }
            }
            #expect(error?.code == .connectionLost)
            let value = try await client.withConnection { try await $0.queryOne(TenDividedBy(number: 5)) }
            #expect(value == 2)
        }
    }

    @Test func `text comes as bytes`() async throws {
        try await TestDatabase.withClient { client in
            let text = try await client.withConnection { session in
                try await session.copyOutBytes("COPY (SELECT n, 'x' FROM generate_series(1, 3) n) TO STDOUT (FORMAT csv)") { chunks in
                    var bytes: [UInt8] = []
                    for try await chunk in chunks { bytes += chunk }
                    return String(decoding: bytes, as: UTF8.self)
                }
            }
            #expect(text == "1,x\n2,x\n3,x\n")
        }
    }

    @Test func `a statement during a COPY is refused`() async throws {
        try await TestDatabase.withClient { client in
            try await client.withConnection { session in
                try await session.copyOut("COPY (SELECT 1::int8) TO STDOUT (FORMAT binary)") { rows in
                    let error = await #expect(throws: PostgresError.self) { try await session.queryOne(BackendProcess()) }
                    #expect(error?.code == .misuse)
                    for try await row in rows { #expect(row.columnCount == 1) }
                }
            }
        }
    }
}
